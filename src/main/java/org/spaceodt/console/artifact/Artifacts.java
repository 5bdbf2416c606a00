package org.spaceodt.console.artifact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.console.ArtifactRepository;
import org.spaceodt.job.store.console.StoredArtifact;

/** What can be asked for, what was, and how far that has come. Whoever serves on the same store answers the same. */
public final class Artifacts {
    private final ArtifactRepository kept;
    private final String account;

    public Artifacts(JobStore store, String account) {
        this.kept = new ArtifactRepository(store);
        this.account = account;
    }

    /** The modules of the inventory, sorted. */
    public static List<String> names() {
        return Manifest.load().modules().stream()
                .map(InventoryModule::name)
                .sorted()
                .toList();
    }

    /** Where the files of one are, as seen from the out-dir, without the ending. */
    public static String place(String artifact) {
        return "v11/exports/" + artifact;
    }

    /**
     * @param artifact one of {@link #names}
     * @return whether nobody had asked for it before, and still waits
     */
    public boolean ask(String artifact, String by) {
        return kept.ask(account, artifact, by);
    }

    /**
     * @param current the one that is being read, else the one that is next, else the one that ended last
     * @param queue the others that wait, in their order
     */
    public record Status(Optional<StoredArtifact> current, List<StoredArtifact> queue) {}

    /** All that were ever asked for, by name. */
    public List<StoredArtifact> all() {
        return kept.all(account);
    }

    /** What is being read, and what waits, in their order. */
    public List<StoredArtifact> open() {
        return open(kept.all(account));
    }

    private static List<StoredArtifact> open(List<StoredArtifact> all) {
        Comparator<StoredArtifact> order = Comparator.comparing(
                        (StoredArtifact one) -> one.state() != StoredArtifact.State.RUNNING)
                .thenComparing(StoredArtifact::asked)
                .thenComparing(StoredArtifact::name);
        return all.stream().filter(one -> one.state().isOpen()).sorted(order).toList();
    }

    public Status status() {
        List<StoredArtifact> all = kept.all(account);
        List<StoredArtifact> open = open(all);
        if (!open.isEmpty()) {
            return new Status(Optional.of(open.get(0)), open.subList(1, open.size()));
        }
        return new Status(
                all.stream()
                        .max(Comparator.comparing(
                                        (StoredArtifact one) -> one.ended().orElse(one.asked()))
                                .thenComparing(StoredArtifact::name)),
                List.of());
    }
}
