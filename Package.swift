// swift-tools-version: 6.1
import Foundation
import PackageDescription

// `Tests/ReaderFuzzer/run` sets it: the readers once more, watched by libFuzzer as they run. Flags that a package may not
// hand to others stand in nobody's way but then.
let fuzzing = Context.environment["TERMSHEET_FUZZ"]
let isAddressed = fuzzing?.contains("address") == true
let sanitizers = "-sanitize=fuzzer" + (isAddressed ? ",address" : "")
let fuzzer: [Target] =
  fuzzing == nil
  ? []
  : [
    .executableTarget(
      name: "ReaderFuzzer",
      dependencies: [
        "CSampleLibrary", "CLexicon", "CMarkup", "CArchive", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Tests/ReaderFuzzer",
      exclude: ["run", "Seeds"],
      swiftSettings: [
        .unsafeFlags([sanitizers, "-parse-as-library"] + (fuzzing?.contains("-O") == true ? ["-O"] : []))
      ],
      linkerSettings: [.unsafeFlags([sanitizers])]
    )
  ]

// The program that is released carries the standard library and Foundation within it where the toolchain has them for that:
// it starts in half the time, and on machines without Swift. The manifest's own library tells where the toolchain lies.
let carriesLibraries: Bool = {
  // Line by line: Foundation reads a file of no stated size at once, and gets only what the kernel hands out at once.
  guard let maps = fopen("/proc/self/maps", "r") else { return false }
  defer { fclose(maps) }
  var buffer: UnsafeMutablePointer<CChar>?
  var capacity = 0
  defer { free(buffer) }
  let library = "/swift/pm/ManifestAPI/libPackageDescription.so"
  while getline(&buffer, &capacity, maps) > 0, let text = buffer {
    let line = String(cString: text).dropLast()
    guard line.hasSuffix(library), let start = line.firstIndex(of: "/") else { continue }
    let folder = line[start...].dropLast(library.count) + "/swift_static/linux/"
    return ["libFoundation.a", "libswiftCore.a", "static-stdlib-args.lnk"].allSatisfy {
      FileManager.default.fileExists(atPath: folder + $0)
    }
  }
  return false
}()
let isStatic = ["-static-stdlib"]

let package = Package(
  name: "termsheet",
  products: [
    .library(name: "TermsheetCore", targets: ["TermsheetCore"]),
    .executable(name: "termsheet", targets: ["termsheet"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.0.0"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw")]
    ),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "CMarkup", dependencies: ["CXML"],
      cSettings: isAddressed ? [.unsafeFlags(["-fsanitize=address"])] : []),
    .target(name: "CSampleLibrary"),
    .target(name: "CLexicon"),
    .target(name: "CThemes"),
    .target(
      name: "TermsheetCore",
      dependencies: [
        "CSampleLibrary",
        "CLexicon",
        "CMarkup",
        "CArchive",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "TermsheetTUI",
      dependencies: ["TermsheetCore", "CNcurses", "CThemes", .product(name: "Yams", package: "Yams")]
    ),
    .executableTarget(
      name: "termsheet",
      dependencies: [
        "TermsheetCore",
        "TermsheetTUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: carriesLibraries ? [.unsafeFlags(isStatic, .when(configuration: .release))] : [],
      linkerSettings: carriesLibraries ? [.unsafeFlags(isStatic, .when(configuration: .release))] : []
    ),
    .testTarget(
      name: "TermsheetCoreTests",
      dependencies: ["TermsheetCore", "CArchive", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .testTarget(
      name: "TermsheetTUITests",
      dependencies: ["TermsheetTUI", "TermsheetCore", "CNcurses"],
      exclude: ["Snapshots"]
    ),
    // A program for the tests of the terminal to drive; no product.
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["TermsheetTUI"],
      path: "Tests/TerminalProbe"
    ),
    // A program for the tests of the ledger to kill; no product.
    .executableTarget(
      name: "LedgerProbe",
      dependencies: ["TermsheetCore"],
      path: "Tests/LedgerProbe"
    ),
    .testTarget(
      name: "TermsheetTests",
      dependencies: ["termsheet", "TerminalProbe", "LedgerProbe", "CNcurses"]
    ),
  ] + fuzzer,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
