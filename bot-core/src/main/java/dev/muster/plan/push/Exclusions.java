package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.plan.Occasion;
import java.util.List;
import java.util.Map;

/** Knows who is not to hear of an occasion for a reason that a plan alone does not tell, for example that they have enrolled. */
@FunctionalInterface
public interface Exclusions {

    Exclusions NONE = (_, _) -> Map.of();

    /** Those of the given people who are left out, each with the word that screens explain. */
    Map<PersonId, String> among(Occasion occasion, List<Person> people);
}
