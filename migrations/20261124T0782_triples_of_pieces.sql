-- plate-reads: among three million plates, pairs of pieces still left 20,000 to compare. 53060.3(a), 53060.9(b)(1)

-- The five pieces of a plate (three characters in the middle, and what stands before and after) three by three, each triple
-- with the plate's length and its place: of a plate that differs by two characters at most three pieces stand unchanged.
-- Plates under four characters have none: they are few, and are looked through. The same sums as `plateKeys` in
-- src/plate-reads/plate-pieces.ts.
create function plate_piece_triples(plate text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
  symbols constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  codes constant bigint := 14000029;
  size constant integer := length(plate);
  -- What stands before the middle, and behind each piece.
  before constant integer := (size - 2) / 2;
  ends constant integer[] := array[before, before + 1, before + 2, before + 3, size];
  at integer := 1;
  piece_code bigint[];
  piece_width bigint[];
  code bigint;
  width bigint;
  triple integer := size * 10;
  triples integer[] := '{}';
begin
  if size < 4 then
    return triples;
  end if;
  for piece in 0 .. 4 loop
    code := 0;
    width := 1;
    while at <= ends[piece + 1] loop
      code := (code * 37 + position(substr(plate, at, 1) in symbols)) % codes;
      width := width * 37 % codes;
      at := at + 1;
    end loop;
    piece_code[piece] := code;
    piece_width[piece] := width;
  end loop;
  for one in 0 .. 2 loop
    for other in one + 1 .. 3 loop
      code := (piece_code[one] * piece_width[other] + piece_code[other]) % codes;
      for third in other + 1 .. 4 loop
        triples := triples || (triple * codes + (code * piece_width[third] + piece_code[third]) % codes)::integer;
        triple := triple + 1;
      end loop;
    end loop;
  end loop;
  return triples;
end $$;
grant execute on function plate_piece_triples to plateward_app;

drop index plates_piece_pairs;
drop function plate_piece_pairs;
create index plates_piece_triples on plates using gin (plate_piece_triples(text)) with (fastupdate = off);
