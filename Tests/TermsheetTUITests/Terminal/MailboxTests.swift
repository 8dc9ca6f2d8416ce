import Foundation
import Testing

@testable import TermsheetTUI

@Suite struct MailboxTests {
  private func canBeRead(_ descriptor: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) == 1
  }

  @Test func messagesComeInTheirOrderAndWakeWhoeverWaits() {
    let mailbox = Mailbox<Int>()
    #expect(!canBeRead(mailbox.descriptor))
    #expect(mailbox.take() == nil)
    for number in 1...3 { mailbox.send(number) }
    #expect(canBeRead(mailbox.descriptor))
    #expect(mailbox.take() == 1)
    // As long as one is left nobody goes to sleep.
    #expect(canBeRead(mailbox.descriptor))
    mailbox.send(4)
    #expect([mailbox.take(), mailbox.take(), mailbox.take()] == [2, 3, 4])
    #expect(!canBeRead(mailbox.descriptor))
    mailbox.send(5)
    #expect(canBeRead(mailbox.descriptor))
  }

  @Test func noneIsLostThatComesFromManyThreads() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask { for number in 0..<500 { mailbox.send(thread * 500 + number) } }
      }
    }
    var met: Set<Int> = []
    while let number = mailbox.take() { met.insert(number) }
    #expect(met.count == 4000)
    #expect(!canBeRead(mailbox.descriptor))
  }
}
