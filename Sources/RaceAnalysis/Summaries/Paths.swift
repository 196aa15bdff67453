import RaceIR

extension Summarizer {
  /// The variable that a value was read from, and the value whose attribute it is.
  func path(of value: ValueID, _ fold: FoldState) -> (Location, ValueID?)? {
    let source = fold.resolved(value)
    guard source.exists else { return nil }
    switch fold.operation(source) {
    case .readGlobal(let name):
      return (Location(base: .global(fold.linked.namespace, fold.linked.symbol(name)), isItems: false), nil)
    case .readTypeMember(let name):
      guard let type = fold.linked.owner else { return nil }
      return (Location(base: .typeMember(type, fold.linked.symbol(name)), isItems: false), nil)
    case .readMember(let base, let name):
      guard let first = memberLocations(fold.linked.symbol(name), of: base, fold).first else { return nil }
      return (first.location, base)
    case .readCaptured(let owner, let slot):
      return (Location(base: .captured(fold.linked.function(owner), slot.index), isItems: false), nil)
    case .readLocal(let slot):
      guard fold.linked.facts.variables[Int(slot.index)].isCaptured else { return nil }
      return (Location(base: .captured(fold.function, slot.index), isItems: false), nil)
    case .readItem(let base, _):
      return path(of: base, fold).map { (Location(base: $0.0.base, isItems: true), $0.1) }
    case .join(let left, let right):
      return path(of: left, fold) ?? path(of: right, fold)
    case .enter(let inner), .await(let inner):
      return path(of: inner, fold)
    default:
      return nil
    }
  }

  struct Place {
    var location: Location
    var base: AccessBase
    var shape: ContainerShape?
    var container: ObjectID?
  }

  /// The locations of `base.name`.
  func memberLocations(_ name: Symbol, of base: ValueID, _ fold: FoldState) -> [Place] {
    guard base.exists else { return [] }
    return hasValueContainers(fold)
      ? valueMemberLocations(name, of: base, fold) : referenceLocations(name, of: base, fold)
  }

  func referenceLocations(_ name: Symbol, of base: ValueID, _ fold: FoldState) -> [Place] {
    let isReceiver = isReceiver(base, fold)
    let objects = pointsTo.sets[fold.values[Int(base.index)]]
    // The parameter of a general function may be anything: then it says nothing about any one object.
    if !isReceiver, objects.count > Summarizer.mostTargets { return [] }
    var places: [Place] = []
    for object in objects {
      guard let found = memberLocation(name, ofObject: object) else { continue }
      if places.contains(where: { $0.location == found.location }) { continue }
      var place = found
      if case .member = found.location.base {
        place.base = isReceiver ? .receiver : .objects(fold.values[Int(base.index)])
      }
      places.append(place)
      if places.count == 3 { break }
    }
    return places
  }

  private func memberLocation(_ name: Symbol, ofObject object: ObjectID) -> Place? {
    switch pointsTo.objects[object] {
    case .module(let module):
      return Place(location: Location(base: .global(module, name), isItems: false), base: .absolute)
    case .type(let type):
      return typeMemberLocation(name, type)
    case .instance(let type, _), .anyInstance(let type):
      if isConfined(type) { return nil }
      if members.isStoredOnInstances(name, of: type, pointsTo.hierarchy)
        || definingType(of: name, type) == nil
      {
        let declaring = members.declaringType(of: name, in: type, pointsTo.hierarchy)
        return Place(location: Location(base: .member(declaring, name), isItems: false), base: .receiver)
      }
      return typeMemberLocation(name, type)
    case .parent(let type, _):
      return typeMemberLocation(name, type)
    case .externalInstance(let external, _):
      guard pointsTo.models.type(external)?.kind != .threadConfined else { return nil }
      return Place(location: Location(base: .externalMember(object, name), isItems: false), base: .absolute)
    case .function, .boundMethod, .external, .container:
      return nil
    }
  }

  private func typeMemberLocation(_ name: Symbol, _ type: TypeID) -> Place {
    let declaring = definingType(of: name, type) ?? type
    return Place(location: Location(base: .typeMember(declaring, name), isItems: false), base: .absolute)
  }

  /// The type whose body, or whose name in an assignment, defines a class attribute.
  func definingType(of name: Symbol, _ type: TypeID) -> TypeID? {
    pointsTo.hierarchy.ancestry(of: type).first { ancestor in
      guard let owner = pointsTo.objects.find(.type(ancestor)),
        let node = pointsTo.variables.find(.field(owner, name))
      else { return false }
      return pointsTo.variables.isDeclared(node)
    }
  }

  /// One name for a location that several types of a line give it.
  func canonical(_ location: Location) -> Location {
    switch location.base {
    case .member(let type, let name):
      let declaring = members.declaringType(of: name, in: type, pointsTo.hierarchy)
      return Location(base: .member(declaring, name), isItems: location.isItems)
    case .typeMember(let type, let name):
      let declaring = definingType(of: name, type) ?? type
      return Location(base: .typeMember(declaring, name), isItems: location.isItems)
    case .global, .captured, .container, .externalMember:
      return location
    }
  }

  // MARK: Containers

  /// The items of the container that a value is.
  ///
  /// A container is known by the variable through which it is reached, or else by the one variable that holds it.
  /// Where several containers may be meant (the parameter of a general function), none is.
  func itemLocations(_ value: ValueID, _ fold: FoldState) -> [Place] {
    guard value.exists else { return [] }
    if hasValueContainers(fold) { return itemPlaces(value, fold) }
    let source = fold.resolved(value)
    let set =
      fold.values[Int(source.index)].isEmpty ? fold.values[Int(value.index)] : fold.values[Int(source.index)]
    let path = namedPath(of: source, fold)
    // A container inside a container, made where we do not see, is part of the state of the outer one.
    if set.isEmpty { return self.path(of: source, fold).map { unknownContainer($0, fold) } ?? [] }
    var places: [Place] = []
    for object in pointsTo.sets[set] {
      guard let place = itemLocation(object, path, source, fold) else { continue }
      if !places.contains(where: { $0.location == place.location }) { places.append(place) }
    }
    if places.count <= 1 { return places }
    guard let path else { return [] }
    let own = canonical(path.0).base
    if let place = places.first(where: { $0.location.base == own }) { return [place] }
    return unknownContainer(path, fold)
  }

  /// The path of a value that is a variable itself, not an item of one.
  private func namedPath(of source: ValueID, _ fold: FoldState) -> (Location, ValueID?)? {
    if source.exists, case .readItem = fold.operation(source) { return nil }
    return path(of: source, fold)
  }

  private func unknownContainer(_ path: (Location, ValueID?), _ fold: FoldState) -> [Place] {
    let location = Location(base: canonical(path.0).base, isItems: true)
    return [Place(location: location, base: accessBase(of: location, path, fold))]
  }

  private func itemLocation(
    _ object: ObjectID, _ path: (Location, ValueID?)?, _ source: ValueID, _ fold: FoldState
  ) -> Place? {
    switch pointsTo.objects[object] {
    case .container(.tuple, _), .container(.generator, _):
      return nil
    case .container(let shape, let site):
      let isParameter = isOfUnknownCall(object, madeIn: site.function, path, fold)
      let holder =
        isParameter
        ? Location(base: .container(object), isItems: false) : canonical(holder(of: object, reachedBy: path))
      if isConfined(holder) { return nil }
      let location = Location(base: holder.base, isItems: true)
      return Place(
        location: location, base: accessBase(of: location, path, fold), shape: shape, container: object)
    case .instance(let type, _), .anyInstance(let type):
      guard isContainer(type) else { return nil }
      let declaring = members.declaringType(of: pointsTo.names.elements, in: type, pointsTo.hierarchy)
      let location = Location(base: .member(declaring, pointsTo.names.elements), isItems: true)
      let base: AccessBase =
        isReceiver(source, fold) ? .receiver : .objects(fold.values[Int(source.index)])
      return Place(location: location, base: base)
    case .external(let name):
      guard pointsTo.models.type(name)?.kind.shape != nil else { return nil }
      let base = LocationBase.externalMember(object, pointsTo.names.elements)
      return Place(location: Location(base: base, isItems: true), base: .absolute)
    case .function, .boundMethod, .type, .module, .externalInstance, .parent:
      return nil
    }
  }

  /// The variable by which an object is known.
  ///
  /// What a function makes and returns has as many holders as the function has callers: then it is the variable at
  /// hand.
  func holder(of object: ObjectID, reachedBy path: (Location, ValueID?)?) -> Location {
    if let path, pointsTo.isReturnedByMaker(object) { return path.0 }
    return pointsTo.holders[object] ?? Location(base: .container(object), isItems: false)
  }

  /// A parameter may be any of the containers that a function makes anew for each of its callers, and not the one
  /// that some variable holds: it is then known by the place that made it.
  private func isOfUnknownCall(
    _ object: ObjectID, madeIn maker: FunctionID, _ path: (Location, ValueID?)?, _ fold: FoldState
  ) -> Bool {
    path == nil && maker != fold.function && pointsTo.isCalledOften(maker)
      && pointsTo.madeForCaller.contains(object)
  }

  /// Whose container it is: that of the object through which it was reached, if it was reached by its own name.
  private func accessBase(of location: Location, _ path: (Location, ValueID?)?, _ fold: FoldState)
    -> AccessBase
  {
    guard case .member = location.base else { return .absolute }
    guard let path, canonical(path.0).base == location.base, let base = path.1 else {
      return .objects(.empty)
    }
    return isReceiver(base, fold) ? .receiver : .objects(fold.values[Int(base.index)])
  }

  /// What a thread-local object holds was made by, and is seen by, one thread.
  private func isConfined(_ holder: Location) -> Bool {
    switch holder.base {
    case .member(let type, _): return isConfined(type)
    case .externalMember(let object, _):
      guard case .externalInstance(let type, _) = pointsTo.objects[object] else { return false }
      return pointsTo.models.type(type)?.kind == .threadConfined
    case .global, .typeMember, .captured, .container: return false
    }
  }

  /// Whether a type of the program inherits from one whose instances look different to each thread.
  private func isConfined(_ type: TypeID) -> Bool {
    pointsTo.hierarchy.externalAncestors(of: type).contains {
      pointsTo.models.type($0)?.kind == .threadConfined
    }
  }

  /// Whether a type of the program inherits from a built-in container.
  func isContainer(_ type: TypeID) -> Bool {
    pointsTo.hierarchy.externalAncestors(of: type).contains { name in
      switch pointsTo.models.type(name)?.kind {
      case .list, .set, .mapping, .deque, .weakSet, .weakMapping: true
      default: false
      }
    }
  }
}
