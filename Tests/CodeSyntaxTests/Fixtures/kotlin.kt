@file:JvmName("Jobs")

package example.jobs

import kotlin.time.Duration
import kotlinx.coroutines.flow.Flow

/** How many jobs may wait. */
const val LIMIT = 100
var opened = 0
val (first, second) = 1 to 2
val <T> List<T>.penultimate: T get() = this[size - 2]

typealias Handler = (Int) -> Unit

/** What a queue does. */
enum class State(val active: Boolean) {
  IDLE(false),
  RUNNING(true) {
    override fun describe() = "runs"
  };

  open fun describe() = "waits"
}

fun interface Job<out T> {
  suspend fun run(): T
}

sealed interface Result
data class Done<T>(val value: T, var time: Duration) : Result
data object Failed : Result

/**
 * Runs jobs one at a time.
 */
@Suppress("unused")
class Queue<T : Any>(private val name: String, limit: Int = LIMIT) : Iterable<Job<T>> {
  private val jobs = mutableListOf<Job<T>>()
  var state: State = State.IDLE
    private set

  constructor() : this("queue")

  init {
    opened += 1
  }

  // Adds a job at the end.
  @Synchronized
  fun push(job: Job<T>): Queue<T> {
    check(jobs.size < LIMIT) { "no room is left" }
    val before = jobs.size
    jobs.add(job)
    return this
  }

  override operator fun iterator() = jobs.iterator()

  companion object {
    const val VERSION = 3

    fun create() = Queue<String>("new")
  }

  inner class Cursor {
    var at = 0
  }
}

object Registry {
  private val queues = HashMap<String, Queue<*>>()

  fun find(name: String): Queue<*>? = queues[name]
}

fun <T> List<T>.second(): T = this[1]

inline fun <reified T> Queue<*>.only(): Flow<T> = TODO()

suspend fun String.shout(): String {
  return uppercase()
}
