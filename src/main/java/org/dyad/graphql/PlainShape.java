package org.dyad.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of one type is written into an answer, with everything that is asked for below it. */
interface PlainShape {

    /**
     * What stands in the answer.
     *
     * @throws NotPlainException if something in it cannot be written so, or must not be absent
     * @throws graphql.schema.CoercingSerializeException if a value is none of its type
     */
    @Nullable
    Object write(Object value, Run run);

    /** The request for which something is written. */
    record Run(
            GraphQLContext context, Locale locale, @Nullable RunningRequest request) {

        /** The long way stops where the deadline is over. */
        void check() {
            if (request != null && request.isOver()) {
                throw new NotPlainException(null);
            }
        }
    }

    /** A number, a text. */
    record Scalar(Coercing<?, ?> form) implements PlainShape {
        @Override
        public @Nullable Object write(Object value, Run run) {
            return form.serialize(value, run.context(), run.locale());
        }
    }

    /** A name out of a few. */
    record Name(GraphQLEnumType type) implements PlainShape {
        @Override
        public @Nullable Object write(Object value, Run run) {
            return type.serialize(value, run.context(), run.locale());
        }
    }

    /** Something that must not be absent. */
    record Required(PlainShape shape) implements PlainShape {
        @Override
        public Object write(Object value, Run run) {
            Object written = shape.write(value, run);
            if (written == null) {
                throw new NotPlainException(null);
            }
            return written;
        }
    }

    /** Values one after another. */
    record Listed(PlainShape element) implements PlainShape {
        @Override
        public Object write(Object value, Run run) {
            if (!(value instanceof Collection<?> values)) {
                throw new NotPlainException(null);
            }
            List<@Nullable Object> written = new ArrayList<>(values.size());
            for (Object each : values) {
                written.add(PlainShape.writeOrNull(element, each, run));
            }
            return written;
        }
    }

    /**
     * A field of an object.
     *
     * @param name under which it is asked for
     * @param field null for the name of the object's type
     */
    record Part(String name, @Nullable PlainField field, PlainShape shape) {}

    /** Fields of an object, in the order in which they are asked for. */
    record Fields(String type, List<Part> parts) implements PlainShape {
        @Override
        public Object write(Object value, Run run) {
            run.check();
            Map<String, @Nullable Object> written = new LinkedHashMap<>(2 * parts.size());
            for (Part part : parts) {
                Object inner = part.field() == null ? type : part.field().of(value);
                written.put(part.name(), PlainShape.writeOrNull(part.shape(), inner, run));
            }
            return written;
        }
    }

    private static @Nullable Object writeOrNull(PlainShape shape, @Nullable Object value, Run run) {
        if (value != null) {
            return shape.write(value, run);
        }
        if (shape instanceof Required) {
            throw new NotPlainException(null);
        }
        return null;
    }
}
