extension RootModel {
  /// A call that hands a callable to a pool, or starts a thread at once; its further arguments are the callable's.
  static func submit(
    _ name: String, _ position: Int, _ labels: String..., domain: Domain = .pool,
    multiplicity: RootMultiplicity = .perStart, serialWhen: Condition? = nil, when: Condition? = nil,
    executor: ArgumentSelector = .none
  ) -> RootModel {
    var callback = ArgumentSelector(position)
    callback.labels = labels
    return RootModel(
      .call, name, callback: callback, forwards: .variadic(from: position + 1), domain: domain,
      multiplicity: multiplicity, when: when, serialWhen: serialWhen, executor: executor)
  }

  /// A call whose callable takes one element of the iterables that follow it.
  static func map(
    _ name: String, _ position: Int, _ labels: String..., when: Condition? = nil, blocks: Bool = false
  ) -> RootModel {
    var callback = ArgumentSelector(position)
    callback.labels = labels
    return RootModel(
      .call, name, callback: callback, forwards: .elements(from: position + 1), domain: .pool,
      multiplicity: .many, when: when, blocks: blocks)
  }

  /// A call that brings a callable to the event loop or main thread: the sanctioned way back.
  static func marshal(_ name: String, _ position: Int, _ labels: String...) -> RootModel {
    var callback = ArgumentSelector(position)
    callback.labels = labels
    return RootModel(
      .call, name, callback: callback, forwards: .variadic(from: position + 1), domain: .eventLoop,
      multiplicity: .one)
  }

  /// Decorators of one object that register what serves requests or events, many at once.
  static func handlers(
    _ type: String, _ decorators: [String], domain: Domain = .pool, multiplicity: RootMultiplicity = .many
  ) -> [RootModel] {
    decorators.map { RootModel(.decorator, "\(type).\($0)", domain: domain, multiplicity: multiplicity) }
  }

  /// Callbacks given by label to one call.
  static func callbacks(
    _ name: String, _ labels: [String], domain: Domain, multiplicity: RootMultiplicity = .one,
    start: String? = nil, runners: [String] = []
  ) -> [RootModel] {
    labels.map {
      RootModel(
        .call, name, callback: ArgumentSelector(nil, $0), domain: domain, multiplicity: multiplicity,
        start: start,
        runners: runners)
    }
  }
}
