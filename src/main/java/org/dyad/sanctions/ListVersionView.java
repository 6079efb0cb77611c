package org.dyad.sanctions;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One version of an official list. */
@Type("ListVersion")
@Description("One version of an official list, as it was imported.")
public record ListVersionView(
        @NonNull @Description("Code of the list.") String list,

        @NonNull @Description("Number of the version, from 1.")
        Integer version,

        @Description("When it was published, as the file says; null where it does not.") @Nullable
        LocalDate publishedOn,

        @NonNull @Description("The day from which the service counts it: of publication, else of the import.")
        LocalDate day,

        @NonNull @Description("How many entries it has.") Integer entries) {}
