package dev.muster.conversation;

import dev.muster.audience.People;
import dev.muster.enrollment.Enrollments;
import dev.muster.survey.Surveying;

/** What answering reads and writes. */
public record Memory(
        People people,
        Enrollments enrollments,
        Places places,
        Tickets tickets,
        Surveying surveying,
        Outbox outbox,
        Privacy privacy) {}
