package org.spaceodt.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.Work;

/** A try at an item, which remembers what was intended. */
public final class FakeAttempt implements Work.Attempt {
    private final Optional<String> inDoubt;
    private final Optional<String> dependencyResult;
    private final List<String> intents = new ArrayList<>();
    private Runnable atIntent = () -> {};
    private int confirmations;

    private FakeAttempt(Optional<String> inDoubt, Optional<String> dependencyResult) {
        this.inDoubt = inDoubt;
        this.dependencyResult = dependencyResult;
    }

    public static FakeAttempt first() {
        return new FakeAttempt(Optional.empty(), Optional.empty());
    }

    public static FakeAttempt after(String dependencyResult) {
        return new FakeAttempt(Optional.empty(), Optional.of(dependencyResult));
    }

    public static FakeAttempt inDoubt(String intent) {
        return new FakeAttempt(Optional.of(intent), Optional.empty());
    }

    public FakeAttempt atIntent(Runnable action) {
        atIntent = action;
        return this;
    }

    public List<String> intents() {
        return intents;
    }

    @Override
    public Optional<String> inDoubt() {
        return inDoubt;
    }

    @Override
    public Optional<String> dependencyResult() {
        return dependencyResult;
    }

    @Override
    public void intend(String intent) {
        intents.add(intent);
        atIntent.run();
    }

    @Override
    public void confirm() {
        confirmations++;
    }

    /** How often it was asked whether it may be written. */
    public int confirmations() {
        return confirmations;
    }

    @Override
    public boolean asksToStop() {
        return false;
    }
}
