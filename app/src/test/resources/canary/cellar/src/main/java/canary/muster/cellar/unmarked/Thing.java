package canary.muster.cellar.unmarked;

final class Thing {}
