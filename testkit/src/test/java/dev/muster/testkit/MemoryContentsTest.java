package dev.muster.testkit;

import dev.muster.delivery.Contents;
import dev.muster.testkit.contract.ContentsContract;

class MemoryContentsTest extends ContentsContract {

    private final Contents contents = new MemoryContents();

    @Override
    protected Contents contents() {
        return contents;
    }
}
