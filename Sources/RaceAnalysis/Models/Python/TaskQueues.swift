extension LibraryModel {
  /// Celery's workers are processes that run one task at a time, unless they are started otherwise.
  static let pythonCelery = LibraryModel(
    "celery",
    aliases: ["celery.app.shared_task": "celery.shared_task", "celery.task.task": "celery.shared_task"],
    roots: [
      RootModel(.decorator, "celery.Celery.task", domain: .process),
      RootModel(.decorator, "celery.shared_task", domain: .process),
      RootModel(.override, "celery.Task", methods: ["run"], domain: .process),
    ],
    types: [TypeModel("celery.Celery"), TypeModel("celery.Task")])

  /// A dramatiq worker runs its actors in eight threads.
  static let pythonDramatiq = LibraryModel(
    "dramatiq",
    roots: [
      RootModel(.decorator, "dramatiq.actor", domain: .pool, multiplicity: .many),
      RootModel(.override, "dramatiq.GenericActor", methods: ["perform"], domain: .pool, multiplicity: .many),
    ],
    types: [TypeModel("dramatiq.GenericActor")])

  private static let hueys = [
    "Huey", "SqliteHuey", "RedisHuey", "MemoryHuey", "FileHuey", "PriorityRedisHuey",
  ]

  /// A consumer has one worker unless it is told otherwise; it runs all tasks.
  static let pythonHuey = LibraryModel(
    "huey",
    roots: hueys.flatMap { name in
      ["task", "periodic_task"].map { RootModel(.decorator, "huey.\(name).\($0)", domain: .caller) }
    }
      + ["task", "db_task", "periodic_task", "db_periodic_task"].map {
        RootModel(.decorator, "huey.contrib.djhuey.\($0)", domain: .caller)
      })

  /// Each job runs in a forked child.
  static let pythonRQ = LibraryModel(
    "rq",
    roots: [
      .submit("rq.Queue.enqueue", 0, "f", domain: .process),
      .submit("rq.Queue.enqueue_call", 0, "func", domain: .process),
      RootModel(.decorator, "rq.decorators.job", domain: .process),
      RootModel(.decorator, "rq.job", domain: .process),
    ])

  private static let schedulers = [
    "background.BackgroundScheduler", "blocking.BlockingScheduler", "asyncio.AsyncIOScheduler",
    "base.BaseScheduler",
    "gevent.GeventScheduler", "tornado.TornadoScheduler", "twisted.TwistedScheduler", "qt.QtScheduler",
  ]

  private static let oneAtATime = Condition(
    ArgumentSelector(nil, "max_instances"), .integer(1), holdsByDefault: true)

  /// Jobs run in a pool of ten threads: different ones at once, one never twice at a time unless it is allowed to.
  static let pythonAPScheduler = LibraryModel(
    "apscheduler",
    roots: schedulers.flatMap { name -> [RootModel] in
      let type = "apscheduler.schedulers.\(name)"
      return [
        RootModel(
          .call, "\(type).add_job", callback: ArgumentSelector(0, "func"), domain: .pool, multiplicity: .many,
          serialWhen: oneAtATime),
        RootModel(
          .decorator, "\(type).scheduled_job", domain: .pool, multiplicity: .many, serialWhen: oneAtATime),
        RootModel(
          .call, "\(type).add_listener", callback: ArgumentSelector(0, "callback"), domain: .anyThread,
          multiplicity: .many),
      ]
    })

  /// Jobs run where `run_pending` is called.
  static let pythonSchedule = LibraryModel(
    "schedule",
    roots: [
      RootModel(
        .call, "schedule.Job.do", callback: ArgumentSelector(0, "job_func"), forwards: .variadic(from: 1),
        domain: .caller)
    ],
    calls: [CallModel("schedule.every", .instance("schedule.Job"))])
}
