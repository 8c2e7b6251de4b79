package kiosk.device.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import kiosk.device.Pace;

/// One clock for drivers, simulators and everything else in a deterministic run. Time passes only
/// while somebody waits; on its way it does what was planned.
///
/// Thread rule: one thread.
public final class SimulatedTime implements Pace {
    private final Instant start;
    private final PriorityQueue<Planned> plan = new PriorityQueue<>();
    private long nowNanos;
    private long planned;

    private record Planned(long atNanos, long order, Runnable act) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            int byTime = Long.compare(atNanos, other.atNanos);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    public SimulatedTime(Instant start) {
        this.start = start;
    }

    /// The wall clock, in step with the monotonic one.
    public InstantSource instant() {
        return () -> start.plusNanos(nowNanos);
    }

    @Override
    public long nanos() {
        return nowNanos;
    }

    @Override
    public void pause(Duration duration) {
        runUntil(nowNanos + Math.max(0, duration.toNanos()));
    }

    /// Plans an act; acts of the same moment run in the order of planning.
    public void after(Duration delay, Runnable act) {
        planned++;
        plan.add(new Planned(nowNanos + Math.max(0, delay.toNanos()), planned, act));
    }

    /// Plans an act at a moment; in the past means at the next wait.
    public void at(Instant when, Runnable act) {
        after(Duration.between(instant().instant(), when), act);
    }

    /// A cable between this clock's drivers and a simulator.
    public SimulatedCable cable(SimulatedPeer peer) {
        return new SimulatedCable(this, peer);
    }

    /// The driver's side of a new cable; use [#cable] where it is to be pulled.
    public kiosk.device.Line.Source lineTo(SimulatedPeer peer) {
        return cable(peer);
    }

    /// Runs everything up to and including a moment and stands there.
    void runUntil(long untilNanos) {
        while (runNext(untilNanos)) {
            // each round does one planned act
        }
        nowNanos = Math.max(nowNanos, untilNanos);
    }

    /// Goes to the next planned act not after `limitNanos` and does it.
    ///
    /// @return false when there is none
    boolean runNext(long limitNanos) {
        Planned next = plan.peek();
        if (next == null || next.atNanos() > limitNanos) {
            return false;
        }
        plan.remove();
        nowNanos = Math.max(nowNanos, next.atNanos());
        next.act().run();
        return true;
    }
}
