package org.spaceodt.inventory.report;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.inventory.report.data.InventoryReport;
import org.spaceodt.inventory.report.data.LocationPeople;

/**
 * What there is at each location, most people first.
 *
 * @param more how many locations are not here; empty text for none
 */
public record PlacesView(List<Line> lines, String more) {
    private static final int MOST = 500;

    /** People, those with Webex Calling, devices, numbers, queues. */
    public record Line(String name, List<ModuleView.Figure> figures) {}

    static PlacesView of(InventoryReport report, Cards cards, ReportLanguage language) {
        List<LocationPeople> all = report.peopleByLocation();
        return new PlacesView(
                all.stream()
                        .limit(MOST)
                        .map(place -> line(place, cards, language))
                        .toList(),
                all.size() > MOST ? language.get("placesMore", language.count(MOST), language.count(all.size())) : "");
    }

    private static Line line(LocationPeople place, Cards cards, ReportLanguage language) {
        return new Line(
                place.name().isEmpty() ? language.get("noLocation") : ShownText.shown(place.name()),
                Stream.of(
                                cards.at("people", place.people()),
                                cards.at("people", place.withCalling()),
                                cards.at("devices", place.devices()),
                                cards.at("numbers", place.numbers()),
                                cards.at("call_queues", place.queues()))
                        .toList());
    }
}
