/// Corrects the kind of a deal by who is in it and by what else the sentence tells of them.
struct KindByCompany {
  let reading: Analysis
  let sentence: SentenceGroups

  func apply(to frames: inout [DealFrame]) {
    for index in frames.indices {
      switch frames[index].kind {
      case .equityRound, .strategicInvestment:
        if isFund(frames[index].recipient), frames[index].amount != nil {
          frames[index].kind = .fund
        } else if frames[index].investors.count == 1, hiresAndLicenses {
          frames[index].kind = .acquiHire
        } else if isFromGovernment(frames[index]) {
          frames[index].kind = .grant
        } else if frames[index].round == nil, frames[index].investors.isEmpty,
          pricesPublicSale || tellsOfListing(before: frames[index].position)
        {
          frames[index].kind = .ipo
        }
      case .ipo where sellsNotes(frames[index]): frames[index].kind = .debt
      case .acquisition where hiresAndLicenses && frames[index].amount != nil: frames[index].kind = .acquiHire
      default: break
      }
    }
  }

  /// "would get $75 million in direct funding from the ministry": a government takes no part in a round unless shares
  /// or the round's name say so.
  private func isFromGovernment(_ frame: DealFrame) -> Bool {
    guard frame.round == nil, frame.investors.count == 1, let giver = frame.investors.first,
      reading.entities[giver.entity].kind == .government
    else { return false }
    return sentence.groups.contains { ["direct", "award", "awards", "incentives"].contains(reading.lower($0)) }
      && !sentence.groups.contains { [.noun(.shares), .noun(.stake), .round, .noun(.valuation)].contains($0.kind) }
  }

  /// "The offering could see Acme raise $5 billion": what is raised is raised by it.
  private func tellsOfListing(before position: Int) -> Bool {
    guard let verb = sentence.groups.firstIndex(where: { $0.kind == .verb }),
      let listing = sentence.groups[..<verb].firstIndex(where: { $0.kind == .noun(.ipo) }), listing <= 3,
      listing < position
    else { return false }
    return sentence.groups[listing].isDefinite
      || listing > 0 && sentence.groups[listing - 1].isPossessive && listing + 1 < sentence.groups.count
  }

  /// "after pricing its share sale at HK$38 apiece": shares at a price each go to the public.
  private var pricesPublicSale: Bool {
    guard let verb = sentence.groups.indices.first(where: { sentence.verbGroup($0)?.verb == .price }) else {
      return false
    }
    let after = sentence.groups[verb...]
    return after.contains { $0.kind == .noun(.tender) || $0.kind == .noun(.ipo) }
      && after.contains { group in
        group.kind == .money
          && ["apiece", "each", "share"].contains { reading.lower(group).hasSuffix($0) }
      }
  }

  /// "an offering of $40 million in convertible notes": not of shares.
  private func sellsNotes(_ frame: DealFrame) -> Bool {
    guard let money = sentence.index(of: frame.amountTokens), money > 1, money + 2 < sentence.groups.count,
      reading.lower(sentence.groups[money - 1]) == "of",
      ["offering", "offerings", "offer", "placement", "issue"].contains(reading.lower(sentence.groups[money - 2])),
      ["in", "of"].contains(reading.lower(sentence.groups[money + 1]))
    else { return false }
    return sentence.groups[(money + 2)...].prefix(3).contains { $0.kind == .noun(.debt) }
  }

  /// What a fund raises is a fund.
  private func isFund(_ entity: Int?) -> Bool {
    guard let entity else { return false }
    return reading.entities[entity].name.split(separator: " ").contains("Fund")
  }

  /// Money for a licence and for people, and not for the company: both stand in the sentence.
  private var hiresAndLicenses: Bool {
    var licenses = false
    var hires = false
    for index in sentence.groups.indices {
      if let verb = sentence.verbGroup(index)?.verb {
        if verb == .license { licenses = true }
        if verb == .hire { hires = true }
      }
      if sentence.groups[index].kind == .noun(.people) { hires = true }
      if ["licence", "license", "licences", "licenses", "non-exclusive"].contains(reading.lower(sentence.groups[index]))
      {
        licenses = true
      }
    }
    return licenses && hires
  }
}
