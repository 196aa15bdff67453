// What was read before the await is stored after it: another deposit is undone.
public actor Account {
  private var balance = 0

  public func deposit(_ amount: Int) async {
    let before = balance  // note RL010
    await record(amount)
    balance = before + amount  // want RL010
  }

  private func record(_ amount: Int) async {}
}
