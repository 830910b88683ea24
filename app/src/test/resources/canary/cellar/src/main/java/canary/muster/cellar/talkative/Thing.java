package canary.muster.cellar.talkative;

final class Thing {}
