#!/usr/bin/env python3
"""Measures how long the dashboard takes, in a pseudo-terminal, from an article's being put into one of its folders to the
article's deal on the screen, with so many articles there already; and what it does to the memory.

    python3 Tests/Measurements/watch.py [--folder DIR] .build/release/termsheet [1000 10000 100000]

Ten articles come one after the other; the median and the slowest are told. Each is written whole under a name of its own.
"""
import fcntl, os, pty, select, signal, statistics, struct, sys, tempfile, termios, time
import start


def settle(controller, child, seconds=1.5):
    """Reads on until the program has been idle for so long."""
    ticks, quiet = -1, time.perf_counter()
    while time.perf_counter() - quiet < seconds:
        if select.select([controller], [], [], 0.05)[0]:
            os.read(controller, 1 << 16)
        now = start.cpu_ticks(child)
        if now != ticks:
            ticks, quiet = now, time.perf_counter()


def measure(program, count, scratch):
    environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_DATA_HOME": scratch, "XDG_STATE_HOME": scratch, "HOME": scratch}
    start.read(program, count, scratch, environment)
    folder, ledger = f"{scratch}/{count}", f"{scratch}/{count}.sqlite"
    child, controller = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ.update(environment)
        os.execv(program, [program, "--fresh", "--ledger", ledger])
    settle(controller, child, 3)
    times, new = [], []
    for n in range(10):
        path = f"{folder}/new-{n}.txt"
        name = f"Zephyrine{n}"
        with open(path, "w") as file:
            file.write(f"title: News\nsource: The Watch\ndate: 2032-01-{n + 1:02}\n\n{name} raised $77 million in a Series D round led by Birch Capital, the company said.\n")
        begun, seen = time.perf_counter(), b""
        new.append(path)
        while name.encode() not in seen and time.perf_counter() - begun < 30:
            if select.select([controller], [], [], 0.02)[0]:
                seen += os.read(controller, 1 << 16)
        times.append(time.perf_counter() - begun)
        settle(controller, child)
    with open(f"/proc/{child}/status") as status:
        peak = [int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")][0]
    for path in new:
        os.remove(path)
    settle(controller, child)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(controller)
    print(f"{'from the file to the screen':28} {count:>8,}  median {statistics.median(times) * 1000:6.0f} ms  slowest {max(times) * 1000:6.0f} ms  {peak:6.0f} MB", flush=True)


def main():
    arguments, kept = sys.argv[1:], None
    if arguments[0] == "--folder":
        kept = os.path.abspath(arguments[1])
        os.makedirs(kept, exist_ok=True)
        arguments = arguments[2:]
    program = os.path.abspath(arguments[0])
    for count in [int(text) for text in arguments[1:]] or [1000, 10000, 100000]:
        if kept:
            measure(program, count, kept)
        else:
            with tempfile.TemporaryDirectory(prefix="termsheet-measure-") as scratch:
                measure(program, count, scratch)


main()
