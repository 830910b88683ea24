package dev.muster.conversation;

import dev.muster.audience.PersonId;
import java.net.URI;
import java.util.Optional;

/** Where somebody fetches everything about themselves as a file. */
@FunctionalInterface
public interface OwnFile {

    /** Where nothing of ours can be reached from a browser. */
    OwnFile NOWHERE = _ -> Optional.empty();

    /** An address for that person alone, which soon leads nowhere. */
    Optional<URI> linkFor(PersonId person);
}
