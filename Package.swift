// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "termsheet",
  products: [
    .library(name: "TermsheetCore", targets: ["TermsheetCore"]),
    .executable(name: "termsheet", targets: ["termsheet"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw")]
    ),
    .target(name: "CSampleLibrary"),
    .target(name: "CLexicon"),
    .target(name: "CThemes"),
    .target(
      name: "TermsheetCore",
      dependencies: [
        "CSampleLibrary",
        "CLexicon",
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
      ]
    ),
    .testTarget(
      name: "TermsheetCoreTests",
      dependencies: ["TermsheetCore"]
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
    .testTarget(
      name: "TermsheetTests",
      dependencies: ["termsheet", "TerminalProbe", "CNcurses"]
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
