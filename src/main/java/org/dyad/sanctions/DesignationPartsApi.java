package org.dyad.sanctions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to entries and parties; each kind of thing is read for all of a page at once. */
@GraphQLApi
public class DesignationPartsApi {

    private final PartyStore parties;
    private final DesignationStore designations;
    private final ListStore lists;
    private final SanctionRegister register;

    DesignationPartsApi(PartyStore parties, DesignationStore designations, ListStore lists, SanctionRegister register) {
        this.parties = parties;
        this.designations = designations;
        this.lists = lists;
        this.register = register;
    }

    @NonNull
    @Description("The programmes under which it is listed, as far as we know them; published has the list's own label.")
    public List<@NonNull List<@NonNull SanctionProgrammeView>> programmes(@Source List<DesignationView> entries) {
        Map<String, List<String>> codes = lists.programmes(entries.stream()
                .map(entry -> entry.list() + ":" + entry.entryId())
                .toList());
        return entries.stream()
                .map(entry -> codes.getOrDefault(entry.list() + ":" + entry.entryId(), List.of()).stream()
                        .distinct()
                        .flatMap(code -> register.programme(code, null).stream())
                        .map(programme -> new SanctionProgrammeView(programme, SanctionProgrammeView.Reading.PLAIN))
                        .toList())
                .toList();
    }

    @NonNull
    @Description("Its names, as the list orders them.")
    public List<@NonNull List<@NonNull PartyNameView>> names(@Source List<PartyView> of) {
        return each(of, parties::names);
    }

    @NonNull
    @Description("When and where the person may have been born.")
    public List<@NonNull List<@NonNull PartyBirthView>> births(@Source List<PartyView> of) {
        return each(of, parties::births);
    }

    @NonNull
    @Description("The countries to which it belongs.")
    public List<@NonNull List<@NonNull PartyCountryView>> countries(@Source List<PartyView> of) {
        return each(of, parties::countries);
    }

    @NonNull
    @Description("Its addresses.")
    public List<@NonNull List<@NonNull PartyAddressView>> addresses(@Source List<PartyView> of) {
        return each(of, parties::addresses);
    }

    @NonNull
    @Description("Its numbers: IMO, INN, OGRN, LEI, BIC, passport.")
    public List<@NonNull List<@NonNull PartyIdentifierView>> identifiers(@Source List<PartyView> of) {
        return each(of, parties::identifiers);
    }

    @NonNull
    @Description("How it is related to others: who owns it, whom it acts for.")
    public List<@NonNull List<@NonNull PartyRelationView>> relations(@Source List<PartyView> of) {
        return each(of, parties::relations);
    }

    @NonNull
    @Description("The entries under which it stands.")
    public List<@NonNull List<@NonNull DesignationView>> designations(@Source List<PartyView> of) {
        Map<String, List<String>> keys =
                parties.listings(of.stream().map(PartyView::code).toList());
        Map<String, DesignationView> found =
                designations.byKey(keys.values().stream().flatMap(List::stream).toList());
        return of.stream()
                .map(party -> keys.getOrDefault(party.code(), List.of()).stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    @Description("The entry as it stands now; null if it is no longer held.")
    public List<@Nullable DesignationView> designation(@Source List<ListChangeView> changes) {
        Map<String, DesignationView> found =
                designations.byKey(changes.stream().map(ListChangeView::key).toList());
        return changes.stream()
                .<@Nullable DesignationView>map(change -> found.get(change.key()))
                .toList();
    }

    private static <T> List<List<T>> each(
            List<PartyView> of, Function<Collection<String>, Map<String, List<T>>> reader) {
        Map<String, List<T>> found =
                reader.apply(of.stream().map(PartyView::code).toList());
        return of.stream()
                .map(party -> found.getOrDefault(party.code(), List.of()))
                .toList();
    }
}
