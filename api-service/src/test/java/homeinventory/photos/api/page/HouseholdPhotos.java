package homeinventory.photos.api.page;

import java.awt.Point;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Painted pictures of things in a home, so that screenshots look like the page in real use. */
enum HouseholdPhotos {
    ARMCHAIR(1600, 1200, 0xe9dfd0, 0xa67c57) {
        @Override
        void paint(Brush brush) {
            int cloth = 0x3f7d73;
            brush.shadow(800, 1010, 480);
            brush.box(560, 430, 480, 430, 110, cloth);
            brush.box(470, 620, 130, 330, 60, Brush.darker(cloth));
            brush.box(1000, 620, 130, 330, 60, Brush.darker(cloth));
            brush.box(580, 720, 440, 150, 50, Brush.lighter(cloth));
            brush.box(560, 860, 480, 100, 30, Brush.darker(cloth));
            brush.box(520, 940, 40, 80, 12, 0x5b3d26);
            brush.box(1040, 940, 40, 80, 12, 0x5b3d26);
            brush.box(680, 580, 240, 190, 50, 0xe0b04c);
        }
    },
    LAMP(1200, 1600, 0xd9d3e2, 0x8c6a4f) {
        @Override
        void paint(Brush brush) {
            brush.glow(600, 560, 560, 0xffe6a8);
            brush.shadow(600, 1420, 200);
            brush.box(588, 620, 24, 780, 10, 0x46413c);
            brush.box(470, 1380, 260, 40, 20, 0x46413c);
            Polygon shade = new Polygon(new int[] {480, 720, 830, 370}, new int[] {380, 380, 660, 660}, 4);
            brush.fill(shade, 0xfff3d6, 0xf1cd8c, 380, 660);
        }
    },
    PLANT(1200, 1600, 0xdfe7df, 0xb98f68) {
        @Override
        void paint(Brush brush) {
            brush.shadow(600, 1420, 260);
            for (int leaf = -4; leaf <= 4; leaf++) {
                double lean = leaf * 95;
                Path2D blade = new Path2D.Double();
                blade.moveTo(600, 1110);
                blade.quadTo(600 + lean * 0.3 - 70, 760, 600 + lean * 1.15, 420 + Math.abs(lean) * 0.9);
                blade.quadTo(600 + lean * 0.3 + 90, 800, 600, 1110);
                brush.fill(blade, leaf % 2 == 0 ? 0x5c9a5f : 0x3f7a48, 0x2c5a36, 420, 1110);
            }
            Polygon pot = new Polygon(new int[] {430, 770, 720, 480}, new int[] {1080, 1080, 1410, 1410}, 4);
            brush.fill(pot, 0xd98a5f, 0xa8583a, 1080, 1410);
            brush.box(410, 1060, 380, 60, 14, 0xc9754b);
        }
    },
    CLOCK(1600, 1200, 0x6f8796, 0x5d4a3b) {
        @Override
        void paint(Brush brush) {
            Point middle = new Point(800, 520);
            brush.disc(middle.x, middle.y, 330, 0x2e2a27);
            brush.disc(middle.x, middle.y, 296, 0xfaf6ea);
            for (int hour = 0; hour < 12; hour++) {
                brush.hand(middle, hour * 30, 236, 272, hour % 3 == 0 ? 16 : 8, 0x2e2a27);
            }
            brush.hand(middle, 304, 0, 150, 20, 0x2e2a27);
            brush.hand(middle, 48, 0, 220, 13, 0x2e2a27);
            brush.hand(middle, 200, -40, 240, 5, 0xc0392b);
            brush.disc(middle.x, middle.y, 18, 0xc0392b);
        }
    },
    MUG(1600, 1200, 0xf0e3d8, 0x9d7350) {
        @Override
        void paint(Brush brush) {
            brush.shadow(820, 990, 330);
            brush.line(new Arc2D.Double(930, 590, 290, 280, 110, -220, Arc2D.OPEN), 54, 0x2d5d87);
            brush.box(540, 480, 500, 510, 70, 0x3a6f9f);
            brush.box(540, 690, 500, 70, 0, 0xf3e9da);
            brush.fill(new Ellipse2D.Double(540, 430, 500, 120), 0x2d5d87, 0x2d5d87, 430, 550);
            brush.fill(new Ellipse2D.Double(575, 448, 430, 86), 0x5a3620, 0x3c2314, 448, 534);
        }
    },
    SHELF(1600, 1200, 0xe7e2da, 0x8f6b4c) {
        @Override
        void paint(Brush brush) {
            int[] spines = {0xb5493a, 0xe0b04c, 0x3f7d73, 0x2d5d87, 0x7a4f79, 0xd98a5f, 0x5c9a5f, 0xece3d2};
            brush.box(250, 140, 1100, 880, 16, 0x6e4a2f);
            for (int board = 0; board < 3; board++) {
                int bottom = 400 + board * 290;
                brush.box(285, bottom - 235, 1030, 240, 6, 0x3f2a1b);
                int left = 300 + board * 40;
                for (int book = 0; left < 1130 + board * 40; book++) {
                    int width = 44 + (book * 29 + board * 17) % 38;
                    int height = 165 + (book * 37 + board * 53) % 58;
                    brush.box(left, bottom - height, width, height, 6, spines[(book * 3 + board) % spines.length]);
                    left += width + 5;
                }
                brush.box(270, bottom, 1060, 30, 6, 0x8a6040);
            }
        }
    },
    WASHER(1200, 1600, 0xcfe0e6, 0x7f8c91) {
        @Override
        void paint(Brush brush) {
            brush.shadow(600, 1400, 430);
            brush.box(230, 420, 740, 980, 36, 0xf4f4f2);
            brush.box(230, 420, 740, 170, 36, 0xe1e4e5);
            brush.box(290, 470, 210, 70, 12, 0xc9ced0);
            brush.disc(820, 505, 48, 0x8d979c);
            brush.disc(600, 960, 290, 0xb9c0c4);
            brush.disc(600, 960, 235, 0x37444c);
            brush.disc(600, 1010, 170, 0x5f86a3);
            brush.disc(520, 890, 60, 0x70808a);
        }
    },
    TABLE(1600, 1200, 0xf1ece2, 0xc9a27a) {
        @Override
        void paint(Brush brush) {
            brush.shadow(800, 1060, 560);
            brush.box(360, 690, 44, 380, 10, 0x6b452b);
            brush.box(1196, 690, 44, 380, 10, 0x6b452b);
            brush.box(280, 640, 1040, 64, 18, 0x8f5e3b);
            brush.fill(new Ellipse2D.Double(650, 540, 300, 100), 0xf7f4ee, 0xd8d2c6, 540, 640);
            brush.disc(735, 530, 62, 0xd2553f);
            brush.disc(850, 535, 58, 0xe4a33f);
            brush.disc(795, 500, 60, 0x86a94a);
        }
    };

    private final int width;
    private final int height;
    private final int wall;
    private final int floor;

    HouseholdPhotos(int width, int height, int wall, int floor) {
        this.width = width;
        this.height = height;
        this.wall = wall;
        this.floor = floor;
    }

    abstract void paint(Brush brush);

    byte[] jpeg() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Brush brush = new Brush(image.createGraphics());
        int ground = height * 4 / 5;
        brush.fill(new Rectangle(width, ground), Brush.lighter(wall), Brush.darker(wall), 0, ground);
        brush.fill(
                new Rectangle(0, ground, width, height - ground),
                Brush.darker(floor),
                Brush.lighter(floor),
                ground,
                height);
        brush.box(0, ground - 26, width, 26, 0, Brush.lighter(wall));
        brush.glow(width / 4, height / 5, width / 2, 0xfffaf0);
        paint(brush);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("could not encode " + this, e);
        }
    }
}
