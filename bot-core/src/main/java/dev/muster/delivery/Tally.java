package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many deliveries of a push stand where, by platform and by reason. */
public record Tally(List<Entry> entries) {

    public static final Tally NONE = new Tally(List.of());

    public Tally {
        entries = List.copyOf(entries);
    }

    /** No platform where somebody was left out; the reason is empty unless something went wrong. */
    public record Entry(Status status, Optional<Platform> platform, String reason, int many) {}

    public Counts counts() {
        return new Counts(
                entries.stream()
                        .filter(entry -> !entry.status().isEnd())
                        .mapToInt(Entry::many)
                        .sum(),
                sum(Status.SENT),
                sum(Status.FAILED),
                sum(Status.SKIPPED),
                sum(Status.CANCELLED),
                sum(Status.IN_DOUBT));
    }

    private int sum(Status status) {
        return entries.stream()
                .filter(entry -> entry.status() == status)
                .mapToInt(Entry::many)
                .sum();
    }

    /** By the words that screens explain. */
    public Map<String, Integer> reasons(Status status) {
        return entries.stream()
                .filter(entry -> entry.status() == status)
                .collect(Collectors.groupingBy(Entry::reason, TreeMap::new, Collectors.summingInt(Entry::many)));
    }

    /** Where those in the given states are, or were to be. */
    public Map<Platform, Integer> platforms(Status status) {
        return entries.stream()
                .filter(entry -> entry.status() == status && entry.platform().isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.platform().orElseThrow(), TreeMap::new, Collectors.summingInt(Entry::many)));
    }

    /** Those still to come, by platform. */
    public Map<Platform, Integer> pending() {
        return entries.stream()
                .filter(entry -> !entry.status().isEnd() && entry.platform().isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.platform().orElseThrow(), TreeMap::new, Collectors.summingInt(Entry::many)));
    }
}
