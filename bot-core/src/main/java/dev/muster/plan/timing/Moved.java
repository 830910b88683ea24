package dev.muster.plan.timing;

/** Why somebody is messaged later than wanted, or never. */
public sealed interface Moved {

    record BeforeHours() implements Moved {}

    record AfterHours() implements Moved {}

    record Quiet() implements Moved {}

    record DayOff() implements Moved {}

    record OnHoliday(String name) implements Moved {}

    record Frozen(String reason) implements Moved {}

    record WeekIsFull(int cap) implements Moved {}
}
