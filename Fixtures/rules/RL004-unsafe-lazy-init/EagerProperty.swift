import Dispatch

final class Session {
  let token = [1, 2, 3]

  func open() {
    for _ in 0..<2 {
      DispatchQueue.global().async { print(self.token) }
    }
  }
}

Session().open()
