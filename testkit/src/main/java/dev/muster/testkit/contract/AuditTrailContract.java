package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.conversation.AuditTrail;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link AuditTrail} promises. */
public abstract class AuditTrailContract {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");

    protected abstract AuditTrail trail();

    @Test
    void tellsTheNewestFirst() {
        AuditTrail.Entry first = entry("2026-07-01T10:00:00Z", AuditTrail.What.LOOKED_UP, ADA);
        AuditTrail.Entry second = entry("2026-07-01T10:00:01Z", AuditTrail.What.FORGOTTEN, BEN);
        AuditTrail.Entry third = entry("2026-07-01T10:00:02Z", AuditTrail.What.SHOWN, ADA);
        trail().note(first);
        trail().note(second);
        trail().note(third);
        assertThat(trail().latest(10)).containsExactly(third, second, first);
        assertThat(trail().latest(1)).containsExactly(third);
        assertThat(trail().of(ADA, 10)).containsExactly(third, first);
        assertThat(trail().of(ADA, 1)).containsExactly(third);
        assertThat(trail().of(PersonId.of("cem@example.com"), 10)).isEmpty();
    }

    private static AuditTrail.Entry entry(String at, AuditTrail.What what, PersonId person) {
        return new AuditTrail.Entry(Instant.parse(at), "root@example.com", what, person);
    }
}
