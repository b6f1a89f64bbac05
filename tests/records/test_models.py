"""What every model keeps to, so that pages, lists and messages can be derived from it."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from generator.records import COLLECTIONS, Choice, Prose, Record, Ref, model_for
from generator.records.base import Audience, RestrictedPart
from generator.records.fields import field_named, fields_of
from generator.records.markers import StaffOnly
from generator.records.statements import SharedStatement

from ..samples import everything, required


def parts_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield `model` and every part it is made of."""
    yield model
    for spec in fields_of(model):
        if spec.part is not None:
            yield from parts_of(spec.part)


MODELS = sorted(
    {part for model in COLLECTIONS.values() for part in parts_of(model)},
    key=lambda model: model.__name__,
)
every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
every_collection = pytest.mark.parametrize("collection", COLLECTIONS)


@every_model
def test_every_field_has_a_german_label(model: type[BaseModel]) -> None:
    for name, info in model.model_fields.items():
        assert info.title, f"give {model.__name__}.{name} a German title: Field(title=…)"
        assert info.title != name, f"{model.__name__}.{name}: the title is the field's name"


@every_model
def test_references_lead_to_collections_that_exist(model: type[BaseModel]) -> None:
    for spec in fields_of(model):
        assert spec.ref is None or spec.ref.collection in COLLECTIONS, (
            f"{model.__name__}.{spec.name}: „{spec.ref}“ names no collection"
        )


@every_model
def test_lists_that_may_be_left_out_are_empty_then(model: type[BaseModel]) -> None:
    for spec in fields_of(model):
        if spec.many and not spec.required:
            assert model.model_fields[spec.name].default == (), f"{model.__name__}.{spec.name}"


@every_model
def test_staff_only_fields_may_be_left_out(model: type[BaseModel]) -> None:
    for spec in fields_of(model):
        assert not (spec.has(StaffOnly) and spec.required), (
            f"{model.__name__}.{spec.name} is never in the network edition: make it optional"
        )


@every_model
def test_models_refuse_unknown_fields_and_changes(model: type[BaseModel]) -> None:
    assert model.model_config["extra"] == "forbid"
    assert model.model_config["frozen"] is True


def vocabularies() -> list[type[Choice]]:
    choices = {spec.choice for model in MODELS for spec in fields_of(model)}
    found = {choice for choice in choices if choice and issubclass(choice, Choice)}
    return sorted(found, key=lambda choice: choice.__name__)


@pytest.mark.parametrize("vocabulary", vocabularies(), ids=lambda choice: choice.__name__)
def test_every_choice_has_a_label_of_its_own(vocabulary: type[Choice]) -> None:
    labels = [member.label for member in vocabulary]
    assert all(labels)
    assert len(set(labels)) == len(labels), "two choices with one label cannot be told apart"


def test_a_choice_is_found_by_the_value_that_stands_in_the_file() -> None:
    assert Audience("netzwerk") is Audience.NETZWERK  # type: ignore[call-arg]
    assert Audience.NETZWERK.label == "auch für das Netzwerk"


@every_collection
def test_collections_are_described_for_lists_and_pages(collection: str) -> None:
    info = model_for(collection).collection
    assert info.name == collection
    assert all((info.title, info.singular, info.intro, info.folder))
    for field in filter(None, (info.group_by, info.order_by)):
        assert field_named(model_for(collection), field), f"{collection} has no field „{field}“"


def test_no_two_collections_share_a_folder_or_a_title() -> None:
    infos = [model.collection for model in COLLECTIONS.values()]
    assert len({info.folder for info in infos}) == len(infos)
    assert len({info.title for info in infos}) == len(infos)


def test_an_unknown_collection_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        model_for("gibt-es-nicht")


@every_collection
def test_a_record_is_known_by_collection_and_file(collection: str) -> None:
    record = model_for(collection).model_validate({**required(collection), "id": "muster"})
    assert record.key == f"{collection}/muster"
    assert record.source_path == f"data/{collection}/muster.yml"
    shared = isinstance(record, SharedStatement)
    expected = Audience.NETZWERK if shared else Audience.INTERN
    assert record.audience is expected, "but the law nothing leaves the house unless one says so"


@every_collection
def test_a_record_with_every_field_filled_is_valid(collection: str) -> None:
    record = model_for(collection).model_validate({**everything(collection), "id": "muster"})
    empty = [spec.name for spec in fields_of(type(record)) if not getattr(record, spec.name)]
    assert not empty, f"the sample leaves out {empty}; see tests/samples.py"


def test_every_collection_is_in_the_registry() -> None:
    def below(model: type[Record]) -> Iterator[type[Record]]:
        for child in model.__subclasses__():
            yield child
            yield from below(child)

    named = {
        model.collection.name
        for model in below(Record)
        if "collection" in vars(model) and model.__module__.startswith("generator.")
    }
    assert named == set(COLLECTIONS)


def test_parts_that_may_be_kept_back_follow_their_record_by_default() -> None:
    restricted = [model for model in MODELS if issubclass(model, RestrictedPart)]
    assert restricted
    for model in restricted:
        assert model.model_fields["audience"].default is None


def test_texts_and_references_are_never_the_same_field() -> None:
    specs = [spec for model in MODELS for spec in fields_of(model)]
    assert not [spec.name for spec in specs if spec.has(Prose) and spec.has(Ref)]
