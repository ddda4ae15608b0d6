package example.jobs

import scala.collection.mutable

/** What can be run. */
trait Job[A]:
  def run(): A
  def name: String = "job"
  val priority: Int

enum State:
  case Idle, Running
  case Failed(code: Int)

sealed abstract class Result[+A] {
  type Self <: Result[A]
  def get: A
}

case class Done[A](value: A, nanoseconds: Long) extends Result[A] {
  override def get: A = value
}

case object Nothing2 extends Result[Nothing] {
  def get = throw new NoSuchElementException
}

/** Runs jobs one at a time.
  *
  * Not safe for use by many threads.
  */
@deprecated("use Queue2", "3.0")
class Queue[A](limit: Int, val label: String) {
  private val jobs = mutable.ArrayBuffer.empty[Job[A]]
  var state: State = State.Idle
  lazy val size = jobs.size

  // Adds a job at the end.
  def push(job: Job[A]): this.type = {
    require(jobs.size < limit)
    val before = jobs.size
    jobs += job
    this
  }

  def drain(): Seq[A] =
    for job <- jobs.toSeq yield job.run()

  def +(other: Queue[A]): Queue[A] = this
}

object Queue {
  val Limit = 100
  def apply[A](): Queue[A] = new Queue[A](Limit, "queue")
  implicit val ordering: Ordering[State] = Ordering.by(_.ordinal)
}

given intOrdering: Ordering[Int] with
  def compare(a: Int, b: Int): Int = a - b

extension (text: String)
  def shout: String = text.toUpperCase

type Names = List[String]

val top = 1
def main(args: Array[String]): Unit = println(top)
