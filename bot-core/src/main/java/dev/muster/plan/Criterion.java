package dev.muster.plan;

import dev.muster.channel.Platform;
import java.util.List;
import java.util.Locale;

/** One thing that decides whether somebody belongs to a group; of several values, one is enough. Letter case does not matter. */
public sealed interface Criterion {

    boolean holdsFor(Traits traits);

    /** In a group of a directory, by the directory's name for it. */
    record InGroup(List<String> names) implements Criterion {
        public InGroup {
            names = folded(names);
        }

        @Override
        public boolean holdsFor(Traits traits) {
            return names.stream().anyMatch(traits.groups()::contains);
        }
    }

    record OfDepartment(List<String> names) implements Criterion {
        public OfDepartment {
            names = folded(names);
        }

        @Override
        public boolean holdsFor(Traits traits) {
            return names.contains(folded(traits.department()));
        }
    }

    /** By the country's code of two letters. */
    record InCountry(List<String> codes) implements Criterion {
        public InCountry {
            codes = folded(codes);
        }

        @Override
        public boolean holdsFor(Traits traits) {
            return codes.contains(folded(traits.country()));
        }
    }

    /** Has an account there. */
    record ReachedOn(List<Platform> platforms) implements Criterion {
        public ReachedOn {
            platforms = List.copyOf(platforms);
        }

        @Override
        public boolean holdsFor(Traits traits) {
            return platforms.stream().anyMatch(traits.platforms()::contains);
        }
    }

    /** By what the directory says of the person, not by what the plan says of a group. */
    record WithApproach(List<Approach> approaches) implements Criterion {
        public WithApproach {
            approaches = List.copyOf(approaches);
        }

        @Override
        public boolean holdsFor(Traits traits) {
            return approaches.stream().anyMatch(approach -> approach.word().equals(traits.approach()));
        }
    }

    /** In another group of the plan. */
    record MemberOf(List<GroupKey> keys) implements Criterion {
        public MemberOf {
            keys = List.copyOf(keys);
        }

        @Override
        public boolean holdsFor(Traits traits) {
            return keys.stream().anyMatch(traits.member()::contains);
        }
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> folded(List<String> texts) {
        return texts.stream().map(Criterion::folded).toList();
    }
}
