package org.spaceodt.sandbox.tenant.origin.invented;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.numbers.Numbering;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;

/** The invented phone numbers and extensions: whose they are is computed from their digits. */
final class InventedNumbers implements NumberSource {
    private final Numbering numbering;
    private final InventedSites sites;
    private final InventedPeople people;
    private final InventedWorkspaces workspaces;
    private final Map<ResourceKind, FeatureSource> features;

    InventedNumbers(
            Numbering numbering,
            InventedPeople people,
            InventedWorkspaces workspaces,
            Map<ResourceKind, FeatureSource> features) {
        this.numbering = numbering;
        this.sites = people.sites();
        this.people = people;
        this.workspaces = workspaces;
        this.features = features;
    }

    @Override
    public Optional<PhoneNumber> number(String e164) {
        return numbering
                .owner(e164)
                .flatMap(slot -> of(slot.owner(), slot.index()))
                .filter(number -> number.text().equals(e164));
    }

    private Optional<PhoneNumber> of(NumberOwner owner, int index) {
        return switch (owner) {
            case PERSON ->
                people.calls(index)
                        ? held(people.number(index), people.site(index), new NumberHolder(owner.kind, index))
                        : Optional.empty();
            case WORKSPACE ->
                held(workspaces.number(index), workspaces.site(index), new NumberHolder(owner.kind, index));
            case QUEUE, HUNT_GROUP, AUTO_ATTENDANT, VIRTUAL_LINE -> {
                FeatureSource feature = features.get(owner.kind);
                yield held(feature.number(index), feature.site(index), new NumberHolder(owner.kind, index));
            }
            case LOCATION -> spare(index);
            // The numbers of outside partners are not the organization's.
            case VIRTUAL_EXTENSION -> Optional.empty();
        };
    }

    private static Optional<PhoneNumber> held(String number, int site, NumberHolder holder) {
        return number == null
                ? Optional.empty()
                : Optional.of(new PhoneNumber(number, site, true, false, Optional.of(holder)));
    }

    @Override
    public Optional<NumberHolder> extension(int site, String extension) {
        if (site >= sites.size() || !sites.calls(site)) {
            return Optional.empty();
        }
        return numbering
                .rank(extension)
                .map(slot -> new NumberHolder(slot.owner().kind, slot.index() * sites.callingSize() + sites.rank(site)))
                .filter(holder -> has(holder, site, extension));
    }

    private boolean has(NumberHolder holder, int site, String extension) {
        int index = holder.index();
        return switch (holder.kind()) {
            case PEOPLE ->
                index < people.size()
                        && people.calls(index)
                        && people.site(index) == site
                        && people.extension(index).equals(extension);
            case PLACE ->
                index < workspaces.size() && workspaces.extension(index).equals(extension);
            default -> {
                FeatureSource feature = features.get(holder.kind());
                yield feature != null
                        && index < feature.size()
                        && feature.site(index) == site
                        && feature.extension(index).equals(extension);
            }
        };
    }

    @Override
    public int spares() {
        return sites.size() * Numbering.MOST_SPARE_NUMBERS;
    }

    @Override
    public IntStream spares(int site) {
        int first = site * Numbering.MOST_SPARE_NUMBERS;
        return site < sites.size() ? IntStream.range(first, first + Numbering.MOST_SPARE_NUMBERS) : IntStream.empty();
    }

    @Override
    public Optional<PhoneNumber> spare(int n) {
        int site = n / Numbering.MOST_SPARE_NUMBERS;
        int spare = n % Numbering.MOST_SPARE_NUMBERS;
        if (!sites.calls(site) || spare >= sites.spareNumbers(site)) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(
                sites.spareNumber(site, spare), site, sites.spareActive(site, spare), false, Optional.empty()));
    }
}
