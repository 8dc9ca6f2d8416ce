/// How the user wants inputs to be read.
public struct ReadingOptions: Sendable, Hashable {
  /// The name of the format in which every input is, whatever its content says; `nil` lets the content tell.
  public var format: String?
  /// Which fields of a data record are an article's, for records that name them in their own way.
  public var fields: FieldMapping
  /// Whether an article's origin says what was cut away, which costs memory.
  public var keepsCuttings: Bool
  public var limits: ReadingLimits
  /// What is wrong with the settings that these options come from; told before anything is read.
  public var problems: [Problem]

  public init(
    format: String? = nil, fields: FieldMapping = FieldMapping(), keepsCuttings: Bool = false,
    limits: ReadingLimits = ReadingLimits(), problems: [Problem] = []
  ) {
    self.format = format
    self.fields = fields
    self.keepsCuttings = keepsCuttings
    self.limits = limits
    self.problems = problems
  }

  /// What of the options makes another article of the same input; empty where the input alone decides.
  var version: String {
    guard format != nil || !fields.names.isEmpty else { return "" }
    var hash = StableHash()
    hash.add(format)
    for field in FieldMapping.Field.allCases {
      for name in fields.names[field] ?? [] { hash.add(field.rawValue + "=" + name) }
    }
    return String(hash.value, radix: 36)
  }
}

/// Bounds that keep a hostile or broken input from taking the machine.
public struct ReadingLimits: Sendable, Hashable {
  /// The largest input that is read at once, and the largest record of one that is streamed, in bytes.
  public var documentBytes = 32 * 1_048_576
  /// What one compressed or archived input may expand to, in bytes.
  public var expandedBytes = 4 << 30
  /// How many times larger than its compressed form data may be; text seldom passes 20, a bomb reaches 1,000.
  public var ratio = 200
  /// From how many expanded bytes on the ratio counts; a short file of one repeated line is no bomb.
  public var ratioFloor = 16 * 1_048_576
  /// Files in one archive.
  public var members = 100_000
  /// Containers within each other: a compressed archive with an archive inside has three.
  public var depth = 4
  /// Parts of a message within each other.
  public var mailDepth = 24
  /// Parts of one message.
  public var mailParts = 2_000
  /// Files of one message that are read.
  public var mailAttachments = 100

  public init() {}
}

/// What a reader knows beside the bytes: the other readers, for what is inside, and how deep it is.
public struct ReadingContext: Sendable {
  public var registry: ReaderRegistry
  public var options: ReadingOptions
  /// How many containers are around the document.
  public var depth: Int
  /// The file that the document is, where it is one and not in something else.
  var file: FilePath?

  public init(registry: ReaderRegistry = .standard, options: ReadingOptions = ReadingOptions(), depth: Int = 0) {
    self.registry = registry
    self.options = options
    self.depth = depth
  }

  /// The extensions that make a file in a folder an article: of the forced format, or of all.
  var folderExtensions: [String] {
    guard let name = options.format, let reader = registry.readers.first(where: { $0.format.name == name }) else {
      return registry.extensions
    }
    return reader.format.extensions
  }
}
