import CNcurses
import Foundation

/// ncurses' screen on a terminal: set up, measured, painted on and taken down.
@MainActor final class CursesScreen {
  let painter: Painter

  private let screen: OpaquePointer
  private let window: CursesWindow
  private let streams: [UnsafeMutablePointer<FILE>]
  private let output: Int32

  init(input: Int32, output: Int32, environment: [String: String]) throws(TerminalError) {
    let name = environment["TERM"] ?? ""
    guard let reading = curses_stream(input, "r") else { throw .system(call: "fdopen", code: errno) }
    guard let writing = curses_stream(output, "w") else {
      fclose(reading)
      throw .system(call: "fdopen", code: errno)
    }
    streams = [reading, writing]
    self.output = output
    guard !name.isEmpty, let screen = newterm(name, writing, reading), let window = curses_screen_window() else {
      for stream in streams { fclose(stream) }
      throw .unknownTerminal(name: name)
    }
    self.screen = screen
    self.window = window
    guard Terminfo.bytes("cup", 0, 0) != nil else {
      endwin()
      delscreen(screen)
      for stream in streams { fclose(stream) }
      throw .cannotPlaceCursor(name: name)
    }

    cbreak()
    noecho()
    nonl()
    Self.leaveFirstState(fileno(writing))
    _ = curses_claim_keys(output)
    set_escdelay(25)
    keypad(window, true)
    // Frames are painted to their end, whatever is typed meanwhile; keys are read elsewhere.
    typeahead(-1)
    scrollok(window, false)
    // Lets ncurses use a terminal's own insertion and deletion of lines where a list scrolls.
    idlok(window, true)

    // Not started where no colour is wanted: ncurses would then draw plain text as white on black.
    let depth = ColourDepth(
      colours: Int(curses_number_capability("colors")), direct: curses_flag_capability("RGB"), environment: environment)
    let started = depth != .monochrome && has_colors() && start_color() == OK
    let hasDefaultColours = started && use_default_colors() == OK
    painter = Painter(
      window: window, inks: Inks(depth: depth, started: started, hasDefaultColours: hasDefaultColours))
    resize()
  }

  /// Has ncurses write a picture at once instead of bit by bit.
  ///
  /// As long as its screen has never been left, it sends what it has at every motion of the cursor, and whoever draws the
  /// terminal is woken as often. It is left where nobody sees it, and taken again with the first picture.
  private static func leaveFirstState(_ descriptor: Int32) {
    let terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if terminal >= 0, nowhere >= 0, dup2(nowhere, descriptor) >= 0 {
      endwin()
      dup2(terminal, descriptor)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    for spare in [terminal, nowhere] where spare >= 0 { close(spare) }
  }

  /// The descriptor that ncurses writes to, a copy of the terminal's.
  var drawsThrough: Int32 { fileno(streams[1]) }

  var size: Size { Size(columns: max(1, Int(curses_columns())), rows: max(1, Int(curses_rows()))) }

  /// Takes the size that the kernel knows of the terminal; the next frame is painted whole.
  func resize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if curses_kernel_size(output, &rows, &columns), rows != curses_rows() || columns != curses_columns() {
      resizeterm(rows, columns)
    }
    painter.forget()
  }

  /// Leaves the screen to someone else for a while.
  func leave() { endwin() }

  /// Takes the screen again; its size may have changed meanwhile.
  func resume() {
    reset_prog_mode()
    doupdate()
    resize()
  }

  /// Leaves the screen for good.
  func end() {
    endwin()
    delscreen(screen)
    for stream in streams { fclose(stream) }
  }
}
