package org.spaceodt.sandbox.tenant.origin.invented;

import java.util.stream.IntStream;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.Numbering;

/** The invented features of one sort: they are placed and numbered alike. */
final class InventedFeature implements FeatureSource {
    private static final int ONE_IN = 6;

    private final Draw draw;
    private final Numbering numbering;
    private final InventedSites sites;
    private final InventedPeople people;
    private final NumberOwner owner;
    private final int size;
    private final String[] names;

    InventedFeature(
            Numbering numbering, Draw draw, InventedPeople people, NumberOwner owner, int size, String... names) {
        this.draw = draw;
        this.numbering = numbering;
        this.people = people;
        this.sites = people.sites();
        this.owner = owner;
        this.size = size;
        this.names = names;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String name(int feature) {
        return names[feature % names.length] + " " + (feature + 1);
    }

    @Override
    public int site(int feature) {
        return sites.calling(feature % sites.callingSize());
    }

    @Override
    public String extension(int feature) {
        return numbering.extension(owner, feature / sites.callingSize());
    }

    /** Seven in ten have one. */
    @Override
    public String number(int feature) {
        boolean has = draw.chance(70, owner.kind.name() + " number", feature);
        return has ? numbering.number(owner, feature) : null;
    }

    /** 2 to 6, fewer only in a tiny tenant. */
    @Override
    public int[] agents(int feature) {
        int calling = people.callingSize();
        int places = Math.min(2 + draw.below(5, owner.kind.name() + " agents", feature), calling);
        int start = draw.below(calling, owner.kind.name() + " first agent", feature);
        return IntStream.range(0, places)
                .map(n -> people.calling((start + n) % calling))
                .toArray();
    }

    @Override
    public boolean joined(int feature, int person) {
        int start = draw.below(people.callingSize(), owner.kind.name() + " first agent", feature);
        int place = Math.floorMod(people.rank(person) - start, people.callingSize());
        return draw.chance(80, owner.kind.name() + " joined", feature * 16L + place);
    }

    /** One queue in six. */
    @Override
    public boolean essentials(int feature) {
        return owner == NumberOwner.QUEUE && feature % ONE_IN == ONE_IN - 1;
    }

    @Override
    public boolean enabled(int feature) {
        return draw.chance(95, owner.kind.name() + " enabled", feature);
    }
}
