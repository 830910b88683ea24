package dev.muster.testkit;

import dev.muster.conversation.AuditTrail;
import dev.muster.testkit.contract.AuditTrailContract;

class MemoryAuditTrailTest extends AuditTrailContract {

    private final AuditTrail trail = new MemoryAuditTrail();

    @Override
    protected AuditTrail trail() {
        return trail;
    }
}
