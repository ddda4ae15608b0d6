<?php

declare(strict_types=1);

namespace Example\Jobs;

use InvalidArgumentException;

const LIMIT = 100;
$instances = 0;

/** What a queue does. */
enum State: string
{
    case Idle = 'idle';
    case Running = 'running';

    public function isActive(): bool
    {
        return $this === self::Running;
    }
}

interface Job
{
    const PRIORITY = 1;

    public function run(): int;
}

trait Named
{
    protected string $name = '';

    public function name(): string
    {
        return $this->name;
    }
}

/**
 * Runs jobs one at a time.
 */
#[Service]
final class Queue implements Job
{
    use Named;

    public const VERSION = '3';
    private array $jobs = [], $done = [];
    public static int $opened = 0;

    public function __construct(private readonly int $limit = LIMIT)
    {
    }

    /**
     * Adds a job at the end.
     *
     * @throws InvalidArgumentException when no room is left
     */
    #[Pure]
    public function push(Job $job): static
    {
        if (count($this->jobs) >= $this->limit) {
            throw new InvalidArgumentException('no room is left');
        }
        $this->jobs[] = $job;
        return $this;
    }

    // Runs everything that waits.
    public function run(): int
    {
        $each = fn (Job $job): int => $job->run();
        return array_sum(array_map($each, $this->jobs));
    }
}

abstract class Timer
{
    abstract protected function seconds(): int;
}

function drain(Queue $queue): int
{
    return $queue->run();
}

echo drain(new Queue());
