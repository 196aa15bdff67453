// `lazy` is no lock: two threads that come first both make it.
import Dispatch

final class Session {
  lazy var token = makeToken()  // want RL004

  private func makeToken() -> [Int] { [1, 2, 3] }

  func open() {
    for _ in 0..<2 {
      DispatchQueue.global().async { print(self.token) }
    }
  }
}

Session().open()
