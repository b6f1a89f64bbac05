"""What a page shows of many records: lists, finders, facets, tile map, timelines, the start."""
