package dev.muster.testkit;

import dev.muster.plan.version.Versions;
import dev.muster.testkit.contract.VersionsContract;

class MemoryVersionsTest extends VersionsContract {

    private final Versions versions = new MemoryVersions();

    @Override
    protected Versions versions() {
        return versions;
    }
}
