internal import RaceAnalysis

/// Models as users write them: the fields of the built-in ones, under the same names in another spelling.
extension LibraryModel: ConfigurationTable {
  static let blank = LibraryModel("")
  static let fields: [ConfigurationField<LibraryModel>] = [
    ConfigurationField("library", \.library, "What the model is about; for readers."),
    ConfigurationField("aliases", \.aliases, "Other names by which the same things are known."),
    ConfigurationField("roots", \.roots, "Ways in which the library runs functions of the program."),
    ConfigurationField(
      "locks", \.locks, "Types and decorators that exclude threads, or look as if they did."),
    ConfigurationField("types", \.types, "What is known of the library's types."),
    ConfigurationField("calls", \.calls, "What functions do with their arguments and what they give back."),
    ConfigurationField("immediate", \.immediate, "Functions that run a closure before they return."),
    ConfigurationField("lock-functions", \.lockFunctions, "Functions that take or release their argument."),
  ]
}

extension RootModel: ConfigurationTable {
  static let blank = RootModel(.call, "", multiplicity: .many)
  static let required = ["name"]
  static let fields: [ConfigurationField<RootModel>] = [
    ConfigurationField(
      "name", \.name, "The dotted name that triggers it; `*` stands for any run of characters."),
    ConfigurationField("trigger", \.trigger, "What must happen to the name."),
    ConfigurationField("callback", \.callback, "Which argument is the function that runs."),
    ConfigurationField(
      "methods", \.methods, "Which methods of an override, or of an object passed as callback, run."),
    ConfigurationField("forwards", \.forwards, "How the arguments of the call become those of the function."),
    ConfigurationField("domain", \.domain, "What runs the function."),
    ConfigurationField("multiplicity", \.multiplicity, "How many of it run at once."),
    ConfigurationField("receiver", \.receiver, "Whether one object serves all calls."),
    ConfigurationField(
      "shared-when", \.sharedWhen, "A constant of the class by which one object serves all calls."),
    ConfigurationField("when", \.when, "It is a root only when the call says so."),
    ConfigurationField("serial-when", \.serialWhen, "It never overlaps itself when the call says so."),
    ConfigurationField("executor", \.executor, "The argument that runs the function, if not the receiver."),
    ConfigurationField("executor-member", \.executorMember, "The attribute that runs the decorated method."),
    ConfigurationField("replaces-call", \.replacesCall, "Calling the decorated function only starts it."),
    ConfigurationField("owner", \.owner, "The attribute by which what runs reaches what it was given to."),
    ConfigurationField("mixin", \.mixin, "It is a root only when the receiver inherits from this type, too."),
    ConfigurationField("start", \.start, "The method that starts the thread, when the call itself does not."),
    ConfigurationField("rearms", \.rearms, "The function runs once for each start."),
    ConfigurationField("runners", \.runners, "Methods that run the function on the thread that calls them."),
    ConfigurationField("blocks", \.blocks, "The call returns only when everything that it runs has ended."),
    ConfigurationField(
      "inherits-isolation", \.inheritsIsolation, "The function runs on the actor of the code that starts it."),
  ]
}

extension LockModel: ConfigurationTable {
  static let blank = LockModel("")
  static let required = ["name"]
  static let fields: [ConfigurationField<LockModel>] = [
    ConfigurationField("name", \.name, "The dotted name of the type, or of the function that makes one."),
    ConfigurationField("mode", \.mode, "Whom it excludes."),
    ConfigurationField("acquire", \.acquire, "The methods that take it."),
    ConfigurationField("release", \.release, "The methods that give it back."),
    ConfigurationField("wraps", \.wraps, "The argument that is the lock it uses."),
    ConfigurationField("count", \.count, "The argument that must be 1, or absent, for it to exclude."),
    ConfigurationField("is-part", \.isPart, "It is a method or attribute of another object."),
    ConfigurationField("weak-when", \.weakWhen, "Made so, it has the weaker mode."),
    ConfigurationField("weak-mode", \.weakMode, "The weaker mode."),
    ConfigurationField(
      "decorates", \.decorates, "It is a decorator that holds this lock around the function."),
    ConfigurationField("scopes", \.scopes, "Methods that hold it while they run a closure."),
    ConfigurationField("shared-scopes", \.sharedScopes, "Such methods that let others share it."),
    ConfigurationField("guards-tasks", \.guardsTasks, "What is given to it to run holds it."),
    ConfigurationField("alone-when", \.aloneWhen, "A call that says so holds it alone."),
  ]
}

extension TypeModel: ConfigurationTable {
  static let blank = TypeModel("")
  static let required = ["name"]
  static let fields: [ConfigurationField<TypeModel>] = [
    ConfigurationField("name", \.name, "The dotted name."),
    ConfigurationField("kind", \.kind, "What its instances are."),
    ConfigurationField("bases", \.bases, "The library types it inherits from."),
    ConfigurationField("start", \.start, "Methods that start the thread it stands for."),
    ConfigurationField("join", \.join, "Methods that return only when its threads or tasks have ended."),
    ConfigurationField("finishes", \.finishes, "Methods by which a task says that it is done."),
    ConfigurationField("joins-on-exit", \.joinsOnExit, "Leaving a `with` block over it waits for its tasks."),
    ConfigurationField("joins-when-exhausted", \.joinsWhenExhausted, "So does going through all of it."),
    ConfigurationField("serial-when", \.serialWhen, "Made so, it runs one task at a time."),
    ConfigurationField("executor", \.executor, "The constructor's argument that does the work."),
    ConfigurationField("domain", \.domain, "What runs the functions given to it, where that is not threads."),
    ConfigurationField("signal", \.signal, "Threads tell each other something with it."),
    ConfigurationField("threads-when", \.threadsWhen, "Made so, it is threads after all."),
    ConfigurationField("isolation", \.isolation, "The global actor on which its methods run."),
    ConfigurationField("is-singleton", \.isSingleton, "The name is the one object itself."),
  ]
}

extension CallModel: ConfigurationTable {
  static let blank = CallModel("")
  static let required = ["name"]
  static let fields: [ConfigurationField<CallModel>] = [
    ConfigurationField("name", \.name, "The dotted name of the function."),
    ConfigurationField("result", \.result, "What it gives back."),
    ConfigurationField("traversal", \.traversal, "How it goes through its first argument."),
    ConfigurationField("forwards", \.forwards, "The arguments that it binds to the function it returns."),
    ConfigurationField("waits", \.waits, "The threads or tasks whose end it waits for."),
  ]
}

extension ImmediateCall: ConfigurationTable {
  static let blank = ImmediateCall("")
  static let required = ["name"]
  static let fields: [ConfigurationField<ImmediateCall>] = [
    ConfigurationField("name", \.name, "The name of the function alone."),
    ConfigurationField("lends", \.lends, "The receiver's state that the closure is lent."),
    ConfigurationField("gives-elements", \.givesElements, "The closure runs for each element."),
  ]
}

extension LockFunction: ConfigurationTable {
  static let blank = LockFunction("", .acquire)
  static let required = ["name", "effect"]
  static let fields: [ConfigurationField<LockFunction>] = [
    ConfigurationField("name", \.name, "The name of the function."),
    ConfigurationField("effect", \.effect, "What it does with the lock that is its first argument."),
    ConfigurationField("mode", \.mode, "Whom it excludes."),
  ]
}

extension SignalModel: ConfigurationTable {
  static let blank = SignalModel()
  static let fields: [ConfigurationField<SignalModel>] = [
    ConfigurationField("raises", \.raises, "Methods that say that something has happened."),
    ConfigurationField("waits", \.waits, "Methods that return only afterwards, without a time limit."),
    ConfigurationField(
      "waits-or-fails", \.waitsOrFails, "Methods that return only afterwards, or raise an error."),
    ConfigurationField("tests", \.tests, "Methods whose result is true only afterwards."),
    ConfigurationField("resets", \.resets, "Methods that take it back."),
    ConfigurationField("meets", \.meets, "Methods that return when all threads have called them."),
  ]
}

extension Waiting: ConfigurationTable {
  static let blank = Waiting(.none)
  static let required = ["argument"]
  static let fields: [ConfigurationField<Waiting>] = [
    ConfigurationField("argument", \.argument, "The threads or futures, or a container of them."),
    ConfigurationField("moment", \.moment, "When they have ended."),
    ConfigurationField("unless", \.unless, "Called so, it may return before all have ended."),
  ]
}

extension RootModel.Trigger: ConfigurationWord {}
extension Domain: ConfigurationWord {}
extension RootMultiplicity: ConfigurationWord {}
extension ReceiverSharing: ConfigurationWord {}
extension LockMode: ConfigurationWord {}
extension TypeModel.Kind: ConfigurationWord {}
extension CallModel.Traversal: ConfigurationWord {}
extension Waiting.Moment: ConfigurationWord {}
extension LockFunction.Effect: ConfigurationWord {}
