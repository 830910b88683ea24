package dev.muster.store;

import dev.muster.enrollment.Enrollments;
import dev.muster.testkit.contract.EnrollmentsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresEnrollmentsTest extends EnrollmentsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Enrollments enrollments() {
        return DATABASE.stores().enrollments();
    }
}
