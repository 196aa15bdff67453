import RaceIR
import Testing

@Suite struct ScopingTests {
  @Test func aNameThatAFunctionBindsIsLocalEvenBeforeItIsBound() throws {
    let facts = try lower("def f():\n  print(x)\n  x = 1\n")
    #expect(facts.body(of: "f").contains("readLocal x"))
  }

  @Test func globalStatementsHoldForTheWholeFunctionAndTheOnesInside() throws {
    let facts = try lower("def f():\n  x = 1\n  def g():\n    global x\n    x += 1\n    def h(): return x\n")
    #expect(facts.body(of: "f").contains("writeLocal x %0"))
    #expect(facts.body(of: "f.g").contains("writeGlobal x %2 (augmented)"))
    #expect(facts.body(of: "f.g.h").first == "readGlobal x")
  }

  @Test func nonlocalWritesTheVariableOfTheEnclosingFunction() throws {
    let facts = try lower("def f():\n  x = 1\n  def g():\n    nonlocal x\n    x = 2\n")
    #expect(facts.body(of: "f.g") == ["constant 2", "writeCaptured f:x %0"])
    #expect(facts.lines(of: "f").contains("variable 0 x captured"))
  }

  @Test func namesOfAClassBodyAreInvisibleToItsMethods() throws {
    let facts = try lower("class C:\n  x = 1\n  y = x\n  def m(self): return x\n")
    #expect(facts.body(of: "C").contains("readTypeMember x"))
    #expect(facts.body(of: "C.m").first == "readGlobal x")
  }

  @Test func namesOfAClassBodyAreInvisibleToComprehensionsBeyondTheFirstIterable() throws {
    let facts = try lower("class C:\n  x = [1]\n  y = [x for _ in x]\n")
    let body = facts.body(of: "C")
    #expect(body.contains("readTypeMember x"))
    #expect(body.contains("readGlobal x"))
  }

  @Test func comprehensionVariablesAreSeenByNothingOutside() throws {
    let facts = try lower("def f(x):\n  y = [x for x in x]\n  return x\n")
    #expect(
      facts.lines(of: "f").filter { $0.hasPrefix("variable") } == [
        "variable 0 x", "variable 1 y", "variable 2 x",
      ])
    #expect(facts.functions[1].body.map(\.operation).contains(.readLocal(Slot(2))))
    #expect(facts.functions[1].body.map(\.operation).dropLast().last == .readLocal(Slot(0)))
  }

  @Test func walrusInAComprehensionBindsInTheFunction() throws {
    let facts = try lower("def f(z):\n  [y := x for x in z]\n  return y\n")
    #expect(facts.body(of: "f").suffix(2).first == "readLocal y")
  }

  @Test func parametersTakeTheFirstSlots() throws {
    let facts = try lower("def f[T](a, *b, c=1, **d):\n  e = T\n")
    #expect(
      facts.lines(of: "f").filter { $0.hasPrefix("variable") }.map { $0.suffix(1) } == [
        "a", "b", "c", "d", "T", "e",
      ])
  }

  @Test(arguments: [
    "for x in y: pass", "with y as x: pass", "try: pass\n  except E as x: pass", "import x", "import a as x",
    "from a import x", "import x.b", "del x", "match y:\n    case [x, *_]: pass",
    "match y:\n    case {'a': x}: pass",
    "match y:\n    case C(x): pass", "match y:\n    case C(a=x): pass", "match y:\n    case {**x}: pass",
    "match y:\n    case 1 as x: pass", "(x := 1)", "a, (b, [x]) = y", "*x, a = y", "x: int = 1", "x += 1",
    "def x(): pass", "class x: pass", "type x = int", "async with y as (x, z): pass",
  ])
  func binds(_ statement: String) throws {
    let facts = try lower("async def f():\n  \(statement)\n  return x\n")
    #expect(facts.body(of: "f").contains("readLocal x"))
  }

  @Test(arguments: ["x.y = 1", "x[0] = 1", "f(x=1)", "for x.y in z: pass", "match y:\n    case x.y: pass"])
  func bindsNot(_ statement: String) throws {
    let facts = try lower("def f():\n  \(statement)\n  return x\n")
    #expect(facts.body(of: "f").contains("readGlobal x"))
  }
}
