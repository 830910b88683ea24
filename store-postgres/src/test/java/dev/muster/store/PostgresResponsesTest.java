package dev.muster.store;

import dev.muster.survey.Responses;
import dev.muster.testkit.contract.ResponsesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresResponsesTest extends ResponsesContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Responses responses() {
        return DATABASE.stores().responses();
    }
}
