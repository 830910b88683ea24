package dev.muster.plan.reading;

import dev.muster.channel.Platform;
import dev.muster.plan.Approach;
import dev.muster.plan.Criterion;
import dev.muster.plan.Members;
import dev.muster.plan.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads `members` of a group: criteria of which any, all or none must hold. */
record MembersPart(Groups groups) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    Optional<Members> read(Value part) {
        return part.block(Shape.MEMBERS).flatMap(block -> {
            var members = new Members(criteria(block, "any"), criteria(block, "all"), criteria(block, "none"));
            return block.entries().isEmpty()
                    ? part.refuse("`members` is empty.", "Name criteria under `any`, `all` or `none`.")
                    : Optional.of(members);
        });
    }

    private List<Criterion> criteria(Block block, String key) {
        return block.get(key).flatMap(value -> value.listOf(this::criterion)).orElse(List.of());
    }

    private Optional<Criterion> criterion(Value value) {
        return value.block(Shape.CRITERION)
                .flatMap(block -> block.entries().size() == 1
                        ? criterion(block)
                        : value.refuse(
                                "A criterion has exactly one key, and this has %d."
                                        .formatted(block.entries().size()),
                                "Write one entry each:  - { department: Retail }."));
    }

    private Optional<Criterion> criterion(Block block) {
        String key = block.entries().firstEntry().getKey();
        Value value = block.entries().firstEntry().getValue().value();
        return switch (key) {
            case "group" -> several(value, Value::text).map(Criterion.InGroup::new);
            case "department" -> several(value, Value::text).map(Criterion.OfDepartment::new);
            case "country" -> several(value, MembersPart::country).map(Criterion.InCountry::new);
            case "platform" ->
                several(value, each -> each.oneOf(Platform.chats(), Platform::key))
                        .map(Criterion.ReachedOn::new);
            case "approach" ->
                several(value, each -> each.oneOf(Arrays.asList(Approach.values()), Word::word))
                        .map(Criterion.WithApproach::new);
            case "in" -> several(value, groups::referred).map(Criterion.MemberOf::new);
            default -> Optional.empty();
        };
    }

    private static Optional<String> country(Value value) {
        return value.text()
                .flatMap(text -> COUNTRIES.contains(text.toUpperCase(Locale.ROOT))
                        ? Optional.of(text)
                        : value.refuse(
                                "“%s” is not the code of a country.".formatted(text),
                                "Write two letters, for example DE, US or TW."));
    }

    /** One value, or a list of which one is enough. */
    private static <T> Optional<List<T>> several(Value value, Function<Value, Optional<T>> reading) {
        return value.node() instanceof SequenceNode
                ? value.listOf(reading)
                : reading.apply(value).map(List::of);
    }
}
