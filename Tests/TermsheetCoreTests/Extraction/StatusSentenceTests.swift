import Testing

@testable import TermsheetCore

/// How firm a deal is, told in one sentence: what is only talked of, may happen or did not happen is never shown as done.
@Suite struct StatusSentenceTests {
  @Test(
    arguments: [
      ("Veltrix could raise as much as $500 million, three people said.", Deal.Status.rumoured),
      ("Birch Capital might lead a $300 million round in Veltrix.", .rumoured),
      ("Veltrix is sounding out investors for a $500 million round.", .inTalks),
      ("Veltrix has held early discussions about raising $500 million.", .inTalks),
      ("Veltrix is looking to raise $500 million.", .planned),
      ("Veltrix is said to have raised $500 million.", .rumoured),
      ("Veltrix reportedly raised $500 million from Birch Capital.", .rumoured),
      ("Veltrix has raised $500 million, according to a person with knowledge of the matter.", .rumoured),
      ("Veltrix has raised $500 million, a person familiar with the deal said.", .rumoured),
      ("Veltrix has ended talks to sell itself to Tarn Systems for $4 billion.", .terminated),
      ("Tarn Systems walked away from its $4 billion purchase of Veltrix.", .terminated),
      ("Veltrix turned down a $4 billion offer from Tarn Systems.", .terminated),
      ("Tarn Systems' $4 billion bid for Veltrix was blocked by regulators.", .terminated),
      ("A plan by Tarn Systems to buy Veltrix for $4 billion came to nothing.", .terminated),
      ("Tarn Systems had agreed to buy Veltrix for $4 billion before the deal collapsed.", .terminated),
      ("Tarn Systems was in talks to buy Veltrix for $4 billion, and those talks broke down.", .terminated),
      (
        "Tarn Systems had planned to buy Veltrix for $4 billion, but the two could not agree on the price.", .terminated
      ),
      (
        "Tarn Systems was negotiating to buy Veltrix for $4 billion. Those talks have ended without result.",
        .terminated
      ),
      ("Tarn Systems is in talks to buy Veltrix for $4 billion. Those talks are at an early stage.", .inTalks),
      ("Veltrix raised $500 million after talks with Tarn Systems broke down.", .announced),
      ("Veltrix denied that it was raising $500 million.", .denied),
      ("Tarn Systems said a report that it would buy Veltrix for $4 billion was wrong.", .denied),
      ("Tarn Systems is nearing a deal to buy Veltrix for $4 billion.", .inTalks),
      ("Veltrix is finalising a $500 million round led by Birch Capital.", .inTalks),
      ("Tarn Systems has made a non-binding offer of $4 billion for Veltrix.", .planned),
      ("Tarn Systems signed a letter of intent to invest up to $10 billion in Veltrix.", .planned),
      ("Tarn Systems has an option to buy $12 billion of computing capacity from Harbor Grid.", .planned),
      (
        "Tarn Systems did not exercise an option to buy $2 billion of computing capacity from Harbor Grid.", .terminated
      ),
      ("Tarn Systems let its option to invest a further $200 million in Harbor Grid expire.", .terminated),
      ("Tarn Systems exercised its option to invest a further $200 million in Harbor Grid.", .announced),
      ("Tarn Systems has signed a definitive agreement to buy Veltrix for $4 billion.", .agreed),
      ("Veltrix closed a $500 million Series C led by Birch Capital in March 2024.", .closed),
      ("Veltrix said on Tuesday that it had raised $500 million from Birch Capital.", .announced),
      ("Tarn Systems completed its $4 billion acquisition of Veltrix.", .closed),
      ("Tarn Systems had offered $4 billion for Veltrix in spring and was turned down.", .terminated),
      ("Tarn Systems has offered $4 billion for Veltrix.", .planned),
      ("Tarn Systems' $4 billion deal for Veltrix is due to close by summer.", .agreed),
      ("Veltrix is in the market for $500 million.", .planned),
      ("Veltrix is seeking as much as $500 million at a valuation of $4 billion.", .planned),
      ("Veltrix has handed in confidential papers for a listing next year.", .planned),
    ])
  func isAsFirmAsTheSentenceSays(_ sentence: String, _ status: Deal.Status) throws {
    let article = Article(path: "a.txt", title: "Notes", published: PartialDate(iso: "2025-06-20"), body: sentence)
    let deals = Extractor().facts(in: article).deals
    #expect(deals.map(\.status) == [status], "\(sentence)")
  }
}
