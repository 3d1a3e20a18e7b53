-- plate-reads: plates that differ by a character or two, found as quickly among millions. 53060.3(a), 53060.9(b)(1)

-- The four pieces of a plate two by two, each pair with the plate's length and its place: of a plate that differs by two
-- characters at most two pieces stand unchanged. Three times as telling as the single pieces that were kept before. Plates
-- under four characters have none: they are few, and are looked through. The same sums as `plateKeys` in
-- src/plate-reads/plate-pieces.ts.
create function plate_piece_pairs(plate text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
  symbols constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  codes constant bigint := 1874161;
  size constant integer := length(plate);
  piece_code bigint[];
  piece_width bigint[];
  code bigint;
  width bigint;
  pair integer := 0;
  pairs integer[] := '{}';
begin
  if size < 4 then
    return pairs;
  end if;
  for piece in 0 .. 3 loop
    code := 0;
    width := 1;
    for at in piece * size / 4 + 1 .. (piece + 1) * size / 4 loop
      code := code * 37 + position(substr(plate, at, 1) in symbols);
      width := width * 37;
    end loop;
    piece_code[piece] := code;
    piece_width[piece] := width;
  end loop;
  for one in 0 .. 2 loop
    for other in one + 1 .. 3 loop
      pairs := pairs || ((size * 6 + pair) * codes + (piece_code[one] * piece_width[other] + piece_code[other]) % codes)::integer;
      pair := pair + 1;
    end loop;
  end loop;
  return pairs;
end $$;
grant execute on function plate_piece_pairs to plateward_app;

drop index plates_pieces, plates_short;
drop function plate_pieces;
create index plates_piece_pairs on plates using gin (plate_piece_pairs(text)) with (fastupdate = off);
create index plates_short on plates (length(text)) where length(text) < 4;
