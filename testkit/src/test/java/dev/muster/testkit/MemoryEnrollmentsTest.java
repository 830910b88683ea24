package dev.muster.testkit;

import dev.muster.enrollment.Enrollments;
import dev.muster.testkit.contract.EnrollmentsContract;

class MemoryEnrollmentsTest extends EnrollmentsContract {

    private final Enrollments enrollments = new MemoryEnrollments();

    @Override
    protected Enrollments enrollments() {
        return enrollments;
    }
}
