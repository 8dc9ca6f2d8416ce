import CNcurses

/// How much of the machine's memory the program keeps.
public enum ProgramMemory {
  /// Has what is freed go back to the system, and threads share their heaps. To be called before there are any.
  public static func staySmall() { heap_stay_small() }

  /// Gives back what is free, and the program's own code, of which a start needs the most.
  static func giveBack() {
    heap_give_back()
    giveBackCode()
  }

  static func giveBackCode() { code_give_back() }
}
