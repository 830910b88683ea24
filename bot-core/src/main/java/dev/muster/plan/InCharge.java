package dev.muster.plan;

import java.util.List;
import java.util.Optional;

/** Whose rollout it is, who may push, who answers what the bot cannot, and how employees reach them. */
public record InCharge(Optional<Name> organisation, List<MailAddress> admins, List<MailAddress> support, Name contact) {

    public InCharge {
        admins = List.copyOf(admins);
        support = List.copyOf(support);
    }
}
