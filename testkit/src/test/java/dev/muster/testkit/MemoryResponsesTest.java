package dev.muster.testkit;

import dev.muster.survey.Responses;
import dev.muster.testkit.contract.ResponsesContract;

class MemoryResponsesTest extends ResponsesContract {

    private final Responses responses = new MemoryResponses();

    @Override
    protected Responses responses() {
        return responses;
    }
}
