#!/usr/bin/env python3
"""Measures, in a pseudo-terminal, how long termsheet takes from its start to a frame full of facts, and its peak memory.

    python3 Tests/Measurements/start.py [--folder DIR] .build/release/termsheet [1000 10000 ...]

For each number of articles a folder of them is written, read once into a ledger (timed), and the dashboard is started
three times from that ledger; the median counts, of the memory the largest. Where newsboat or visidata are installed they are measured in the same run
with as many items in their cache, or rows in a CSV file. Everything lies in a temporary folder, or in DIR, which stays and
is used again.
"""
import fcntl, os, pty, select, shutil, signal, sqlite3, statistics, struct, sys, tempfile, termios, time

COMPANIES = 700


def articles(folder, count):
    """One in three tells of a deal, as in a mixed folder of business news; the rest say nothing that is read."""
    os.makedirs(folder)
    for n in range(count):
        day = f"2031-{n % 12 + 1:02}-{n % 28 + 1:02}"
        company = f"Quillan{n % COMPANIES}"
        if n % 3 == 0:
            text = f"{company} raised ${n % 90 + 5} million in a Series {'ABCD'[n % 4]} round led by Birch Capital, the company said."
        else:
            text = f"The harbour of {company} was quiet on that day, and nobody said why. It rained in the afternoon."
        filler = " ".join(f"Line {n} tells of the weather and the tides, word {k}." for k in range(8))
        with open(f"{folder}/{n:06}.txt", "w") as file:
            file.write(f"title: News of {company}, {n}\nsource: Outlet {n % 40}\ndate: {day}\n\n{text}\n\n{filler}\n")


def cpu_ticks(child):
    with open(f"/proc/{child}/stat") as status:
        fields = status.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def in_terminal(command, environment, is_full, timeout=180):
    """Seconds until what was written to a screen of 120x40 is the full frame, and the peak memory in MB once the program
    has come to rest; None where there is no such frame."""
    size = struct.pack("HHHH", 40, 120, 0, 0)
    start = time.perf_counter()
    child, controller = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, size)
        os.environ.update(environment)
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    seen, elapsed, peak = b"", None, 0
    ticks, quiet = -1, time.perf_counter()
    # Read on after the frame, so that the program is not held up by a full terminal, until it has been idle for 1.5 s.
    while time.perf_counter() - start < timeout:
        ready, _, _ = select.select([controller], [], [], 0.1)
        if ready:
            try:
                data = os.read(controller, 1 << 16)
            except OSError:
                break
            if not data:
                break
            if elapsed is None:
                seen += data
                if is_full(seen):
                    elapsed = time.perf_counter() - start
        try:
            now = cpu_ticks(child)
            with open(f"/proc/{child}/status") as status:
                peak = max([peak] + [int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")])
        except OSError:
            break
        if now != ticks:
            ticks, quiet = now, time.perf_counter()
        elif elapsed is not None and time.perf_counter() - quiet > 1.5:
            break
    # Each is ended as its user ends it: what a killed one leaves to be tidied up would be the next one's work.
    try:
        os.write(controller, b"q")
        for _ in range(6):
            if select.select([controller], [], [], 0.1)[0]:
                os.read(controller, 1 << 16)
    except OSError:
        pass
    try:
        os.kill(child, signal.SIGKILL)
    except OSError:
        pass
    os.waitpid(child, 0)
    os.close(controller)
    return elapsed, peak


def told(name, count, results):
    times = [seconds for seconds, _ in results if seconds is not None]
    if not times:
        return print(f"{name:28} {count:>8,}  no full frame")
    print(f"{name:28} {count:>8,}  {statistics.median(times) * 1000:8.0f} ms  {max(m for _, m in results):6.0f} MB", flush=True)


def read(program, count, scratch, environment):
    folder, ledger = f"{scratch}/{count}", f"{scratch}/{count}.sqlite"
    if os.path.exists(ledger):
        return
    if not os.path.exists(folder):
        articles(folder, count)
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.environ.update(environment)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            os.execv(program, [program, "companies", "--format", "json", "--ledger", ledger, folder])
        finally:
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    print(f"{'reading into a ledger':28} {count:>8,}  {seconds * 1000:8.0f} ms  {usage.ru_maxrss / 1024:6.0f} MB"
          f"  ({count / seconds:,.0f} articles/s, status {status >> 8})", flush=True)


def measure(program, count, scratch):
    ledger = f"{scratch}/{count}.sqlite"
    environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_DATA_HOME": scratch, "HOME": scratch}
    read(program, count, scratch, environment)
    # A screen has some twenty rows of deals and as many of companies.
    full = lambda text: text.count(b"Series") >= 20 and text.count(b"Quillan") >= 40
    told("termsheet, all panes", count,
         [in_terminal([program, "--no-watch", "--ledger", ledger], environment, full) for _ in range(3)])
    if shutil.which("newsboat"):
        cache, urls = f"{scratch}/{count}.db", f"{scratch}/{count}.urls"
        with open(urls, "w") as file:
            file.write("file:///nonexistent/feed.xml\n")
        for old in (cache, cache + ".lock"):
            if os.path.exists(old):
                os.remove(old)
        run = lambda: in_terminal(["newsboat", "-c", cache, "-u", urls], environment, lambda text: b"feed.xml" in text and b"(%d/" % count in text)
        in_terminal(["newsboat", "-c", cache, "-u", urls], environment, lambda text: b"feed.xml" in text, timeout=10)
        with sqlite3.connect(cache) as db:
            db.execute("insert or replace into rss_feed (rssurl, url, title) values (?, ?, ?)",
                       ["file:///nonexistent/feed.xml", "http://a/", "feed.xml"])
            columns = [row[1] for row in db.execute("pragma table_info(rss_item)")]
            for n in range(count):
                row = {"guid": str(n), "title": f"News {n}", "author": "", "url": f"http://a/{n}",
                       "feedurl": "file:///nonexistent/feed.xml", "pubDate": 1900000000 + n, "content": "Words. " * 60,
                       "unread": 1, "deleted": 0}
                names = [name for name in row if name in columns]
                db.execute(f"insert into rss_item ({','.join(names)}) values ({','.join('?' * len(names))})",
                           [row[name] for name in names])
        told("newsboat, feed list", count, [run() for _ in range(3)])
    visidata = shutil.which("vd") or shutil.which("visidata")
    if visidata:
        table = f"{scratch}/{count}.csv"
        with open(table, "w") as file:
            file.write("date,recipient,amount\n")
            file.writelines(f"2031-01-01,Quillan{n},{n}\n" for n in range(count))
        told("visidata, CSV", count,
             [in_terminal([visidata, table], environment, lambda text: b"Quillan10" in text) for _ in range(3)])


def main():
    arguments = sys.argv[1:]
    kept = None
    if arguments[0] == "--folder":
        kept = os.path.abspath(arguments[1])
        os.makedirs(kept, exist_ok=True)
        arguments = arguments[2:]
    program = os.path.abspath(arguments[0])
    counts = [int(text) for text in arguments[1:]] or [1000, 10000, 100000]
    if kept:
        for count in counts:
            measure(program, count, kept)
    else:
        with tempfile.TemporaryDirectory(prefix="termsheet-measure-") as scratch:
            for count in counts:
                measure(program, count, scratch)


if __name__ == "__main__":
    main()
